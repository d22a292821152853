package id.pendopo.innovation.wishes;

import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A request to take an innovation over.
 *
 * @param owner whose innovation it is and who decides
 * @param asking who wants it
 * @param actors how many take part: the office alone, with the owner, with a third that helps
 * @param version counts its changes
 * @param by who asked
 */
public record Wish(
        UUID id,
        String code,
        String title,
        Office owner,
        Office asking,
        int actors,
        String facilitator,
        Words words,
        WishState state,
        int version,
        Dates dates,
        UUID by) {

    /** An office and how it is called. */
    public record Office(RegionCode region, String agency, String name) {}

    /** What was written when asking; public. */
    public record Words(String problem, String reason, String contact) {}

    /**
     * @param due by when the owner owes an answer
     * @param ended refused or withdrawn
     */
    public record Dates(
            LocalDate applied,
            LocalDate due,
            Optional<LocalDate> approved,
            Optional<LocalDate> begun,
            Optional<LocalDate> done,
            Optional<LocalDate> ended) {}

    /** The region in whose transactions it is changed. */
    public RegionCode region() {
        return owner.region();
    }

    public boolean isLate(LocalDate today) {
        return state == WishState.WAITING && dates.due().isBefore(today);
    }
}
