package id.pendopo.innovation.competition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A team of the jury looked where an entry runs.
 *
 * @param team pseudonyms
 * @param items what the checklist of the edition asks, by its code
 * @param photos uploads
 */
public record JuryVisit(
        UUID id,
        String entry,
        LocalDate day,
        String place,
        List<String> team,
        Map<String, Item> items,
        String findings,
        List<UUID> photos,
        Instant toldAt) {

    /** As the public log names the act. */
    static final String KIND = "visit.told";

    /** What the public log is promised. */
    String promised() {
        return entry + "\n" + day + "\n" + place + "\n" + String.join(" ", team) + "\n" + new TreeMap<>(items) + "\n"
                + photos + "\n" + findings;
    }

    /** What they found. */
    public enum Answer {
        YES,
        PARTLY,
        NO;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public record Item(Answer answer, String note) {}
}
