package id.pendopo.database;

import id.pendopo.kernel.RegionCode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to every transaction: for one region, or for the data that belongs to no region (services, calendars).
 *
 * <p>The region is set for the transaction only; row-level security reads it. Joining an outer transaction is allowed
 * for the same region; another region inside it is a defect and raises.
 */
@Component
public class Transactions {

    private static final String REGION = Transactions.class.getName() + ".region";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    Transactions(JdbcTemplate jdbc, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.writing = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
        this.writing.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    public <T extends @Nullable Object> T write(RegionCode region, Supplier<T> work) {
        return run(writing, region, work);
    }

    public void write(RegionCode region, Runnable work) {
        this.<@Nullable Void>write(region, () -> {
            work.run();
            return null;
        });
    }

    public <T extends @Nullable Object> T read(RegionCode region, Supplier<T> work) {
        return run(reading, region, work);
    }

    /** For tables that hold no person's data and have no policy. */
    @SuppressWarnings("NullAway") // the template returns what the work returned
    public <T extends @Nullable Object> T withoutRegion(Supplier<T> work) {
        return writing.execute(_ -> work.get());
    }

    @SuppressWarnings("NullAway") // the template returns what the work returned
    private <T extends @Nullable Object> T run(TransactionTemplate template, RegionCode region, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return joined(region, work);
        }
        return template.execute(_ -> {
            enter(region);
            TransactionSynchronizationManager.bindResource(REGION, region);
            try {
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(REGION);
            }
        });
    }

    private <T extends @Nullable Object> T joined(RegionCode region, Supplier<T> work) {
        var current = TransactionSynchronizationManager.getResource(REGION);
        if (current == null) {
            throw new IllegalStateException("A transaction without a region cannot turn into one of " + region);
        }
        if (!current.equals(region)) {
            throw new IllegalStateException("A transaction of " + current + " cannot reach into " + region);
        }
        return work.get();
    }

    private void enter(RegionCode region) {
        jdbc.query("select set_config('pendopo.region', ?, true)", _ -> {}, region.value());
    }
}
