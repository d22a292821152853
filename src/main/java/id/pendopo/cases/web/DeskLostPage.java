package id.pendopo.cases.web;

import id.pendopo.cases.CaseNumber;
import id.pendopo.kernel.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * Told to whoever came second.
 *
 * @param winner who was faster, where that is why; role and agency, no name
 * @param otherwise what to say where nobody was faster
 */
public record DeskLostPage(CaseNumber number, Optional<Winner> winner, String otherwise) {

    /** Who used up the step, and when. */
    public record Winner(String role, String agency, Instant at) {}

    static DeskLostPage of(CaseNumber number, Refusal no, String otherwise) {
        return new DeskLostPage(number, winner(no), otherwise);
    }

    private static Optional<Winner> winner(Refusal no) {
        if (no.details().get("actedBy") instanceof String by && no.details().get("actedAt") instanceof String at) {
            int space = by.indexOf(' ');
            return Optional.of(new Winner(
                    space < 0 ? by : by.substring(0, space),
                    space < 0 ? "" : by.substring(space + 1),
                    Instant.parse(at)));
        }
        return Optional.empty();
    }
}
