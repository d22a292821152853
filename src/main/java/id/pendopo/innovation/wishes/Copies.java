package id.pendopo.innovation.wishes;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.records.BirthCounts;
import id.pendopo.kernel.RegionCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How often innovations were taken over, for the gallery and the board. */
@Service
public class Copies implements BirthCounts {

    private final WishCopyStore store;
    private final Transactions transactions;

    Copies(WishCopyStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * Taken over, with evidence of all four phases.
     *
     * @param times by so many offices
     * @param regions in so many different regions other than the owner's: what indicator 31 of the index asks
     */
    public record Copied(int times, int regions) {}

    /** By code; what nobody took over is not in it. */
    public Map<String, Copied> of(Collection<String> codes) {
        return reading(() -> store.of(codes));
    }

    @Override
    public List<Born> born(RegionCode region, int year) {
        return reading(() -> store.born(region, year));
    }

    private <T> T reading(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : transactions.withoutRegion(work);
    }
}
