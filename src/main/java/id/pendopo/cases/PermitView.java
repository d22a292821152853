package id.pendopo.cases;

import id.pendopo.catalog.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A permit as an officer sees it.
 *
 * @param holder masked for whoever does not work on it
 * @param open what is proposed and not signed yet
 * @param offers what this officer may do now, and why not the rest
 * @param letters signed letters about it, the last first
 */
public record PermitView(
        Permit permit,
        Text service,
        String holder,
        List<Event> history,
        List<Letter> letters,
        Optional<Open> open,
        List<Offer> offers) {

    /** A change in its life; the words are empty for changes that time made. */
    public record Event(Instant at, PermitState from, PermitState to, String reason, String law, String letter) {}

    public record Letter(UUID document, SanctionKind kind, String number) {}

    /** @param number of its letter; empty before the decision */
    public record Open(SanctionKind kind, String reason, String law, UUID proposedBy, Instant at, String number) {}

    /** @param act suspend, resume, revoke, sign, withdraw */
    public record Offer(String act, Optional<String> denial) {

        public boolean isAllowed() {
            return denial.isEmpty();
        }
    }

    /** One line of a list. */
    public record Line(Permit permit, Text service, String holder, Optional<SanctionKind> waits) {}
}
