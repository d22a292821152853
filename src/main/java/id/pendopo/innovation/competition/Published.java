package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Protocol;
import id.pendopo.innovation.judging.ProtocolFile;
import id.pendopo.innovation.judging.Replay;
import id.pendopo.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Published protocols, computed once for each digest: what a page shows is what the file says, and thousands of readers in the
 * same minute cost one computation.
 */
@Component
class Published {

    private static final int KEPT = 32;

    private final PublicationStore publications;
    private final Map<String, Result> results = new Kept<>();
    private final Map<String, Protocol.Outcome> outcomes = new Kept<>();

    Published(PublicationStore publications) {
        this.publications = publications;
    }

    record Result(int number, String digest, Protocol protocol, Protocol.Outcome outcome) {}

    /** The latest publication of a stage; inside a transaction of the region. */
    Optional<Result> latest(StageKey key) {
        var all = publications.of(key);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var last = all.getLast();
        synchronized (results) {
            return Optional.of(results.computeIfAbsent(last.digest(), _ -> read(key, last)));
        }
    }

    private Result read(StageKey key, Publication publication) {
        var text = publications.protocol(key, publication.number()).orElseThrow();
        try {
            var protocol = Replay.protocol(text);
            return new Result(publication.number(), publication.digest(), protocol, outcome(protocol));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.CONFLICT, "protocol-broken", "Somebody changed it", publication.number());
        }
    }

    /** What follows from a protocol; computed once for the same inputs. */
    Protocol.Outcome outcome(Protocol protocol) {
        synchronized (outcomes) {
            return outcomes.computeIfAbsent(ProtocolFile.inputsDigest(protocol), _ -> protocol.outcome());
        }
    }

    /** Forgets what was asked for least lately. */
    private static final class Kept<T> extends LinkedHashMap<String, T> {

        private static final long serialVersionUID = 1;

        Kept() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > KEPT;
        }
    }
}
