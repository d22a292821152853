package id.pendopo.documents;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives numbers to decrees, without gaps and never twice.
 *
 * <p>Take a number as the last thing of the transaction that decides: the row of the series is locked until it commits,
 * and if it does not, the number was never given.
 */
@Component
public class Numbers {

    private final NumberStore store;
    private final Transactions transactions;
    private final InstantSource clock;

    Numbers(NumberStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param day of the decision, in the office's own calendar */
    public AllocatedNumber allocate(RegionCode region, NumberSeries series, LocalDate day, String purpose) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A number is given inside the transaction that decides");
        }
        var period = series.period(day);
        return transactions.write(region, () -> {
            int seq = store.next(region, series.code(), period);
            var number = new AllocatedNumber(
                    region,
                    series.code(),
                    period,
                    seq,
                    series.format(region.value(), day, seq),
                    purpose,
                    AllocatedNumber.Status.ALLOCATED,
                    "",
                    clock.instant(),
                    null);
            store.append(number);
            return number;
        });
    }

    /** The number is used up by a signature. */
    void signed(Actor actor, AllocatedNumber number) {
        end(actor, number, AllocatedNumber.Status.SIGNED, "");
    }

    /** The number will never stand on a signed paper; it stays in the book, with the reason. */
    public void cancel(Actor actor, AllocatedNumber number, String reason) {
        if (reason.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "reason-missing", "A number is cancelled with a reason");
        }
        end(actor, number, AllocatedNumber.Status.CANCELLED, reason);
    }

    private void end(Actor actor, AllocatedNumber number, AllocatedNumber.Status ending, String reason) {
        try {
            transactions.write(
                    number.region(), () -> store.end(number, ending, reason, actor.account(), clock.instant()));
        } catch (DuplicateKeyException e) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "number-ended",
                    "Number " + number.formatted() + " is already signed or cancelled",
                    number.formatted());
        }
    }

    /** A book, and how many numbers it has given. */
    public record Book(String series, String period, int last) {}

    /** The books of a region, the newest period first. */
    public List<Book> books(RegionCode region) {
        return transactions.read(region, () -> store.books(region));
    }

    /** The book of a series and period, in order: no line is missing. */
    public List<AllocatedNumber> book(RegionCode region, String series, String period) {
        return transactions.read(region, () -> store.book(region, series, period));
    }

    public Optional<AllocatedNumber> find(RegionCode region, String formatted) {
        return transactions.read(region, () -> store.find(region, formatted));
    }
}
