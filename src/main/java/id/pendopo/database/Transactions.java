package id.pendopo.database;

import id.pendopo.kernel.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
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

    private static final String ENTER = "select set_config('pendopo.region', :region, true)";

    private final Trip trip;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    Transactions(Trip trip, PlatformTransactionManager manager) {
        this.trip = trip;
        this.writing = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
    }

    public <T extends @Nullable Object> T write(RegionCode region, Supplier<T> work) {
        return run(writing, region, List.of(), _ -> work.get());
    }

    /** Begins with these readings, in the trip that enters the region. */
    public <T extends @Nullable Object> T write(RegionCode region, List<Reading<?>> first, Function<Answers, T> work) {
        return run(writing, region, first, work);
    }

    public void write(RegionCode region, Runnable work) {
        this.<@Nullable Void>write(region, () -> {
            work.run();
            return null;
        });
    }

    public <T extends @Nullable Object> T read(RegionCode region, Supplier<T> work) {
        return run(reading, region, List.of(), _ -> work.get());
    }

    /** Begins with these readings, in the trip that enters the region. */
    public <T extends @Nullable Object> T read(RegionCode region, List<Reading<?>> first, Function<Answers, T> work) {
        return run(reading, region, first, work);
    }

    /** Makes changes one after the other in one trip, inside the transaction that is open. */
    public void change(List<Change> changes) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Changes are made inside a transaction");
        }
        trip.go(changes.stream()
                .map(change -> new Trip.Stop(change.sql(), change.params(), null))
                .toList());
    }

    /** For tables that hold no person's data and have no policy. */
    @SuppressWarnings("NullAway") // the template returns what the work returned
    public <T extends @Nullable Object> T withoutRegion(Supplier<T> work) {
        return writing.execute(_ -> work.get());
    }

    @SuppressWarnings("NullAway") // the template returns what the work returned
    private <T extends @Nullable Object> T run(
            TransactionTemplate template, RegionCode region, List<Reading<?>> first, Function<Answers, T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            joins(region);
            return work.apply(ask(List.of(), first));
        }
        return template.execute(_ -> {
            var answers = ask(List.of(new Trip.Stop(ENTER, Map.of("region", region.value()), null)), first);
            TransactionSynchronizationManager.bindResource(REGION, region);
            try {
                return work.apply(answers);
            } finally {
                TransactionSynchronizationManager.unbindResource(REGION);
            }
        });
    }

    private static void joins(RegionCode region) {
        var current = TransactionSynchronizationManager.getResource(REGION);
        if (current == null) {
            throw new IllegalStateException("A transaction without a region cannot turn into one of " + region);
        }
        if (!current.equals(region)) {
            throw new IllegalStateException("A transaction of " + current + " cannot reach into " + region);
        }
    }

    private Answers ask(List<Trip.Stop> before, List<Reading<?>> readings) {
        var stops = new ArrayList<>(before);
        readings.forEach(asked -> stops.add(new Trip.Stop(asked.sql(), asked.params(), asked.row())));
        var answers = new Answers();
        if (!stops.isEmpty()) {
            var rows = trip.go(stops);
            for (int i = 0; i < readings.size(); i++) {
                answers.put(readings.get(i), rows.get(before.size() + i));
            }
        }
        return answers;
    }
}
