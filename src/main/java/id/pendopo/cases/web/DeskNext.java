package id.pendopo.cases.web;

import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.Inbox;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.Optional;

/** Takes the next file in the fair order, so that nobody picks. */
final class DeskNext {

    /** A few of them, since colleagues take from the same line in the same moment. */
    private static final int TRIES = 5;

    private DeskNext() {}

    static Optional<CaseNumber> take(Inbox inbox, Actor actor) {
        var free = new Inbox.Filter(Optional.empty(), Inbox.Filter.Show.FREE, Optional.empty(), TRIES);
        for (var line : inbox.of(actor, free)) {
            try {
                inbox.claim(actor, line.number(), line.version(), Optional.empty());
                return Optional.of(line.number());
            } catch (Refusal no) {
                if (no.kind() == Refusal.Kind.NOT_FOUND) {
                    throw no;
                }
            }
        }
        return Optional.empty();
    }
}
