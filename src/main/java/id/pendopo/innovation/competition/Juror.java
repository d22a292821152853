package id.pendopo.innovation.competition;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a jury.
 *
 * @param pseudonym under which their scores are published, for example {@code J03}
 * @param organisation where they work, in words
 * @param orgRegion region of the agency where they work, if it is one
 * @param reserve whether they step in only where a juror is recused
 */
public record Juror(
        String jury,
        UUID account,
        String pseudonym,
        String name,
        String organisation,
        @Nullable String orgRegion,
        @Nullable String orgAgency,
        boolean reserve) {

    /** As the public log names the acts. */
    static final String APPOINTED = "juror.appointed";

    static final String REMOVED = "juror.removed";

    /** What the public log is promised of both. */
    String promised(String edition) {
        return String.join(
                "\n",
                edition,
                jury,
                pseudonym,
                account.toString(),
                name,
                organisation,
                orgRegion + " " + orgAgency + (reserve ? " reserve" : ""));
    }

    /** As whoever appointed them says. */
    boolean worksFor(Entry entry) {
        return entry.agency().equals(orgAgency) && entry.entrantRegion().value().equals(orgRegion);
    }
}
