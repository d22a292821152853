package id.pendopo.measures;

import id.pendopo.database.Transactions;
import id.pendopo.database.Vault;
import id.pendopo.kernel.ServiceFinished;
import id.pendopo.regions.Offices;
import java.time.YearMonth;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Answers how many, how fast, how often returned, and where; the answers are public. */
@Service
public class Measures {

    /** A report of more months would be a mistake in an address. */
    private static final int MONTHS_MAX = 1_200;

    private final FinishedStore facts;
    private final CountStore counts;
    private final Transactions transactions;
    private final Vault vault;
    private final Offices offices;

    Measures(FinishedStore facts, CountStore counts, Transactions transactions, Vault vault, Offices offices) {
        this.facts = facts;
        this.counts = counts;
        this.transactions = transactions;
        this.vault = vault;
        this.offices = offices;
    }

    /** Runs inside the transaction that ends the case: a case that is finished is measured. */
    @EventListener
    void on(ServiceFinished fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A finished service was told outside its transaction: " + fact.service());
        }
        byte[] receipt = vault.lookup("measures.receipt", fact.receipt());
        var month = YearMonth.from(offices.date(fact.region(), fact.finishedAt()));
        facts.append(fact, receipt);
        facts.announce(fact, receipt, month.atDay(1));
    }

    public Figures summary(Filter filter) {
        return report(filter, Dimension.SERVICE).total();
    }

    public Report report(Filter filter, Dimension by) {
        var sums = transactions.withoutRegion(() -> counts.sums(filter, by));
        var total = new Counts();
        sums.months().values().forEach(total::add);
        return new Report(
                total.figures(), SmallMonths.tell(sums.months(), MONTHS_MAX), SmallCells.gather(sums.groups()));
    }

    public Choices choices() {
        return transactions.withoutRegion(counts::choices);
    }

    /** Adds what has arrived to the counts. Reports say the same before and after; they only read less. */
    void fold() {
        var regions = transactions.withoutRegion(counts::regionsWithArrivals);
        regions.forEach(region -> transactions.write(region, () -> counts.fold(region)));
    }
}
