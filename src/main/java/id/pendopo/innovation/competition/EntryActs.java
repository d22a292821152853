package id.pendopo.innovation.competition;

import id.pendopo.kernel.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens to an entry: its new state, the step with its reason, and what the public log is promised of it. */
@Component
class EntryActs {

    private final EntryStore store;
    private final StepStore steps;
    private final Facts facts;

    EntryActs(EntryStore store, StepStore steps, Facts facts) {
        this.store = store;
        this.steps = steps;
        this.facts = facts;
    }

    /** Inside a transaction of the region that holds the entry. */
    void step(
            Entry entry,
            EntryState state,
            String kind,
            String reason,
            List<String> faults,
            Actor actor,
            @Nullable LocalDate answerBy) {
        store.state(entry, state, answerBy, facts.now());
        var promise = Entry.Promise.of(promised(
                entry, kind, reason, faults, EditionFile.digest(entry.content().words())));
        steps.insert(entry, new Entry.Step(kind, reason, faults, actor.account(), facts.now(), Optional.of(promise)));
        facts.disclose("entry." + kind, entry.region(), promise.commitment());
    }

    /** In one line, so that it is the same whoever copies it; what was written stands in it by its digest. */
    static String promised(Entry entry, String kind, String reason, List<String> faults, String content) {
        var number = entry.number() == null ? entry.id().toString() : entry.number();
        return String.join("; ", entry.edition(), number, kind, String.join(", ", faults), "sha256 " + content, reason)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
