package id.pendopo.documents;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** Counts wrong passphrases, so that nobody with a stolen session tries them all. */
final class WrongPassphrases {

    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final ConcurrentMap<UUID, List<Instant>> tries = new ConcurrentHashMap<>();
    private final InstantSource clock;

    WrongPassphrases(InstantSource clock) {
        this.clock = clock;
    }

    boolean tooMany(UUID account) {
        return recent(tries.getOrDefault(account, List.of())).count() >= MOST;
    }

    void remember(UUID account) {
        tries.merge(
                account,
                List.of(clock.instant()),
                (old, added) -> Stream.concat(recent(old), added.stream()).toList());
    }

    void forget(UUID account) {
        tries.remove(account);
    }

    private Stream<Instant> recent(List<Instant> moments) {
        var since = clock.instant().minus(WINDOW);
        return moments.stream().filter(since::isBefore);
    }
}
