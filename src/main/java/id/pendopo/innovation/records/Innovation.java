package id.pendopo.innovation.records;

import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An innovation as it stands.
 *
 * @param code stable and readable, for example {@code samsat-judes}
 * @param version counts its changes
 * @param bornIn year in which it counts as born
 * @param keeper the officer in whose care it is
 * @param lookedOn day on which somebody last found it true
 * @param fromHistory came with the program, from published sources
 */
public record Innovation(
        String code,
        Owner owner,
        State state,
        int version,
        Sheet sheet,
        int bornIn,
        Optional<UUID> keeper,
        Optional<LocalDate> lookedOn,
        boolean fromHistory,
        List<Award> awards) {

    public Innovation {
        awards = List.copyOf(awards);
    }

    public RegionCode region() {
        return owner.region();
    }

    public String title() {
        return sheet.story().title();
    }

    public List<Award> standingAwards() {
        return awards.stream().filter(Award::stands).toList();
    }

    /** Only what runs can stop: nothing else has a clock. */
    public boolean hasClock() {
        return state == State.RUNNING;
    }
}
