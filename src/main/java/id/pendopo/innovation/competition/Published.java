package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Protocol;
import id.pendopo.innovation.judging.Replay;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Published protocols, computed once for each digest: what a page shows is what the file says, and thousands of readers in the
 * same minute cost one computation.
 */
@Component
class Published {

    private static final int KEPT = 32;

    private final StageStore stages;
    private final Map<String, Result> computed = new ConcurrentHashMap<>();

    Published(StageStore stages) {
        this.stages = stages;
    }

    record Result(int number, String digest, Protocol protocol, Protocol.Outcome outcome) {}

    /** The latest publication of a stage; inside a transaction of the region. */
    Optional<Result> latest(StageKey key) {
        var all = stages.publications(key);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var last = all.getLast();
        var known = computed.get(last.digest());
        if (known != null) {
            return Optional.of(known);
        }
        var replayed = Replay.of(stages.protocol(key, last.number()).orElseThrow());
        var result = new Result(last.number(), last.digest(), replayed.protocol(), replayed.outcome());
        if (computed.size() >= KEPT) {
            computed.clear();
        }
        computed.put(last.digest(), result);
        return Optional.of(result);
    }
}
