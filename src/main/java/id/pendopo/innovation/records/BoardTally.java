package id.pendopo.innovation.records;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts records by where and when they were born, without reading what stands in them. */
@Service
public class BoardTally {

    private final BoardTallyStore store;
    private final Transactions transactions;

    BoardTally(BoardTallyStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * So many records were born here.
     *
     * @param owner as it is printed
     * @param unit in words; empty where none is known
     */
    public record Births(
            RegionCode region, String agency, String owner, String unit, int year, State state, int count) {}

    /** So many innovations got an honour that stands, each once a year. */
    public record Honours(RegionCode region, String agency, String unit, int count) {}

    /** One that was born. */
    public record Birth(String code, String title, String agency, String unit, int year, State state) {}

    /** Of all regions and years. */
    public List<Births> births() {
        return reading(store::births);
    }

    /** Of all regions in a year. */
    public List<Honours> honours(int year) {
        return reading(() -> store.honours(year));
    }

    /**
     * Those of an agency, the youngest first.
     *
     * @param agency empty for all of the region
     */
    public List<Birth> of(RegionCode region, String agency, int limit) {
        return reading(() -> store.of(region, agency, limit));
    }

    private <T> T reading(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : transactions.withoutRegion(work);
    }
}
