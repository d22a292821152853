package id.pendopo.law;

import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A law, regulation or decree, with what later ones did to it.
 *
 * @param id stable and readable, for example {@code pergub-35-69-2020}
 * @param region whose instrument it is; empty for a national one
 * @param from first day in force
 * @param until last day in force, where the instrument itself says so
 * @param example made up so that the hall can be shown; never to be printed as a fact
 * @param unconfirmed names of the fields that nobody has read in the instrument itself
 */
public record LegalInstrument(
        String id,
        Optional<RegionCode> region,
        Kind kind,
        String number,
        int year,
        String title,
        String issuer,
        LocalDate from,
        Optional<LocalDate> until,
        List<Succession> amendedBy,
        Optional<Succession> revokedBy,
        String source,
        boolean example,
        Set<String> unconfirmed) {

    /** The ranks of Indonesian law that stand behind services, highest first. */
    public enum Kind {
        UU,
        PP,
        PERPRES,
        PERMEN,
        PERDA,
        PERGUB,
        PERBUP,
        PERWALI,
        KEPGUB,
        KEPBUP,
        KEPWALI,
        SKB,
        SK
    }

    /** What a later instrument did, from which day on. */
    public record Succession(String by, LocalDate effective) {}

    public LegalInstrument {
        amendedBy = List.copyOf(amendedBy);
        unconfirmed = Set.copyOf(unconfirmed);
    }

    /** Whether something new may stand on it on this day. */
    public boolean isLiving(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(lastDay());
    }

    /** The last day in force, by its own end or by revocation; far away when neither is known. */
    public LocalDate lastDay() {
        var own = until.orElse(LocalDate.MAX);
        var revoked = revokedBy.map(by -> by.effective().minusDays(1)).orElse(LocalDate.MAX);
        return own.isBefore(revoked) ? own : revoked;
    }

    /** As it is cited: {@code PERGUB 69/2020}; a number that carries its year is left alone. */
    public String citation() {
        return kind + " " + (number.contains("/") ? number : number + "/" + year);
    }
}
