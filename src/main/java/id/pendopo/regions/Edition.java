package id.pendopo.regions;

import id.pendopo.kernel.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * All that this module knows, in memory: some hundreds of rows that every step of every case asks for.
 *
 * <p>Every change moves a number in the database. A node asks for the number at most every {@link #POLLING} and reads
 * anew when it moved; the node that made the change knows at once, and the changing transaction sees its own change.
 */
@Component
@DependsOn("id.pendopo.regions.FirstRegions") // whoever asks finds them entered
class Edition {

    /** For how long another node may still compute with the edition before. */
    static final Duration POLLING = Duration.ofSeconds(1);

    private static final Object CHANGING = new Object();

    private final EditionStore store;
    private final InstantSource clock;

    private volatile @Nullable Held held;

    Edition(EditionStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What is held in memory. */
    record Content(
            Map<RegionCode, Region> regions,
            Map<RegionCode, Map<String, Agency>> agencies,
            List<AgencyUnit> units,
            Map<RegionCode, Map<String, ServicePoint>> points,
            Calendars calendars) {}

    private record Held(long number, Instant askedAt, Content content) {}

    Content current() {
        if (TransactionSynchronizationManager.hasResource(CHANGING)) {
            return store.read();
        }
        var now = clock.instant();
        var held = this.held;
        if (held != null && now.isBefore(held.askedAt().plus(POLLING))) {
            return held.content();
        }
        long number = store.number();
        var content = held != null && held.number() == number ? held.content() : store.read();
        this.held = new Held(number, now, content);
        return content;
    }

    /** Announces, inside the transaction, that it changes something. */
    void move() {
        store.move();
        if (!TransactionSynchronizationManager.hasResource(CHANGING)) {
            TransactionSynchronizationManager.bindResource(CHANGING, true);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(CHANGING);
                    held = null;
                }
            });
        }
    }
}
