package id.pendopo.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The wall clock; but for a thread that tells of the past, the moment of which it tells. Only that thread lives there:
 * jobs and visitors meet the true time even while the past is being told.
 */
public final class DemoClock implements InstantSource {

    private static final ThreadLocal<@Nullable Instant> TOLD = new ThreadLocal<>();

    /** Told time runs too, a little with each look: what happens in one act keeps its order. */
    private static final Duration TICK = Duration.ofMillis(1);

    private final InstantSource wall;

    public DemoClock(InstantSource wall) {
        this.wall = wall;
    }

    @Override
    public Instant instant() {
        var at = TOLD.get();
        if (at == null) {
            return wall.instant();
        }
        TOLD.set(at.plus(TICK));
        return at;
    }

    /** Does something as it was done then. */
    <T extends @Nullable Object> T at(Instant then, Supplier<T> work) {
        TOLD.set(then);
        try {
            return work.get();
        } finally {
            TOLD.remove();
        }
    }

    void at(Instant then, Runnable work) {
        this.<@Nullable Void>at(then, () -> {
            work.run();
            return null;
        });
    }
}
