package id.pendopo.cases;

import id.pendopo.database.Transactions;
import id.pendopo.documents.AllocatedNumber;
import id.pendopo.documents.Numbers;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.List;
import org.springframework.stereotype.Service;

/** The books of numbers at the desk: read by officers, and corrected only by cancelling with a reason. */
@Service
public class BookOfNumbers {

    private final Transactions transactions;
    private final Numbers numbers;
    private final CancelledNumbers cancelled;

    BookOfNumbers(Transactions transactions, Numbers numbers, CancelledNumbers cancelled) {
        this.transactions = transactions;
        this.numbers = numbers;
        this.cancelled = cancelled;
    }

    /** The books of the officer's region, the newest period first. */
    public List<Numbers.Book> books(Actor actor) {
        return numbers.books(region(actor));
    }

    /** The lines of one book, the last given first. */
    public List<AllocatedNumber> lines(Actor actor, Numbers.Book book) {
        return numbers.book(region(actor), book.series(), book.period()).reversed();
    }

    public AllocatedNumber line(Actor actor, String number) {
        return numbers.find(region(actor), number).orElseThrow(BookOfNumbers::unknown);
    }

    /**
     * Cancels a number that was given and not signed: it stays in the book. The decision stands, and is given a new number
     * when it is signed after all; what was proposed about a permit is taken back.
     *
     * @throws Refusal {@code number-ended} once it is signed or cancelled
     */
    public void cancel(Actor actor, String number, String reason) {
        Deed.requireReason(reason);
        var line = line(actor, number);
        if (line.status() != AllocatedNumber.Status.ALLOCATED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "number-ended", "Number " + number + " has ended", number);
        }
        transactions.write(line.region(), () -> cancelled.cancel(actor, line, reason.strip()));
    }

    private static RegionCode region(Actor actor) {
        if (!actor.isOfficer() || (actor.rights().size() == 1 && actor.holds(Roles.ADMINISTRATOR))) {
            throw unknown();
        }
        return actor.region();
    }

    private static Refusal unknown() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "not-found", "No such number, or not for this actor");
    }
}
