package id.pendopo.innovation.competition;

import id.pendopo.innovation.promises.Promise;
import id.pendopo.innovation.promises.Promises;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A juror tells one thing after the other, in however many windows and stages of a jury: what was promised last is what the
 * rows say. Inside a transaction of the region.
 */
@Component
class Telling {

    private final Queue queue;
    private final JuryStore juries;
    private final Promises promises;
    private final Doing doing;

    Telling(Queue queue, JuryStore juries, Promises promises, Doing doing) {
        this.queue = queue;
        this.juries = juries;
        this.promises = promises;
        this.doing = doing;
    }

    /** Before anything is read that the juror could tell meanwhile. */
    void oneAtATime(OpenEdition edition, Edition.Stage stage, UUID account) {
        queue.at("innovation.told", edition.region().value(), edition.code(), stage.jury(), account.toString());
    }

    /** Later than all that was told before, be it on a server whose clock is ahead. */
    void promise(OpenEdition edition, Edition.Stage stage, String words) {
        var key = Seats.key(edition, stage);
        var now = doing.now().truncatedTo(ChronoUnit.MICROS);
        var at = promised(edition, stage.jury())
                .map(before -> before.at().plus(1, ChronoUnit.MICROS))
                .reduce(now, (one, other) -> one.isAfter(other) ? one : other);
        promises.make(Ties.KIND, key.region(), key.subject(), key.words(words), at);
    }

    /** A jury may have told about several stages. */
    private Stream<Promise> promised(OpenEdition edition, String jury) {
        return edition.rules().stages().stream()
                .filter(stage -> stage.jury().equals(jury))
                .map(stage -> Seats.key(edition, stage))
                .flatMap(key -> promises.about(key.region(), key.subject()).stream())
                .filter(promise -> promise.kind().equals(Ties.KIND));
    }

    /**
     * Whether the rows say what the jurors who sit on the jury told last. Of whoever was removed no row says anything, and
     * the log still knows what they had told.
     */
    boolean isKept(OpenEdition edition, String jury) {
        var seated = juries.of(edition.region(), edition.code(), jury).stream()
                .map(Juror::pseudonym)
                .collect(Collectors.toSet());
        var promised = promised(edition, jury)
                .sorted(Comparator.comparing(Promise::at))
                .toList();
        try {
            var ties = Ties.after(promised.stream()
                    .map(promise -> StageKey.said(promise.words()))
                    .toList());
            ties.keySet().retainAll(seated);
            return ties.equals(juries.ties(edition.region(), edition.code(), jury));
        } catch (IndexOutOfBoundsException _) { // words that were changed since
            return false;
        }
    }
}
