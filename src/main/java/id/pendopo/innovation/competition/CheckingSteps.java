package id.pendopo.innovation.competition;

import id.pendopo.innovation.competition.Difference.Kind;
import id.pendopo.kernel.Commitment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Holds what happened to entries against what the log was promised of it, and what stands in an entry against the last of it. */
@Component
class CheckingSteps {

    private static final Pattern CONTENT = Pattern.compile("; sha256 ([0-9a-f]{64});");

    private final EntryStore entries;
    private final StepStore steps;

    CheckingSteps(EntryStore entries, StepStore steps) {
        this.entries = entries;
        this.steps = steps;
    }

    /** Inside a transaction of the region. */
    void check(OpenEdition edition, Collection<Difference> found, Map<Commitment, Difference> promised) {
        var all = steps.of(edition.region(), edition.code());
        for (var entry : entries.all(edition.region(), edition.code())) {
            var own = all.getOrDefault(entry.id(), List.of());
            for (var step : own) {
                step.promise()
                        .ifPresent(kept -> promised.put(
                                kept.commitment(), new Difference(Kind.LOG, String.valueOf(entry.number()))));
                if (!isAsPromised(entry, step)) {
                    found.add(new Difference(Kind.ACT, "entry." + step.kind()));
                }
            }
            boolean isOpen = entry.state() == EntryState.DRAFT || entry.state() == EntryState.FAULTED;
            if (!isOpen && (own.isEmpty() || !content(own.getLast()).equals(digest(entry)))) {
                found.add(new Difference(Kind.ENTRY, String.valueOf(entry.number())));
            }
        }
    }

    private static boolean isAsPromised(Entry entry, Entry.Step step) {
        return step.promise()
                .filter(kept -> EntryActs.promised(entry, step.kind(), step.reason(), step.faults(), content(step))
                        .equals(kept.content()))
                .isPresent();
    }

    private static String digest(Entry entry) {
        return EditionFile.digest(entry.content().words());
    }

    /** The digest of what stood in the entry at that time. */
    private static String content(Entry.Step step) {
        var found =
                CONTENT.matcher(step.promise().map(kept -> kept.content() + ";").orElse(""));
        return found.find() ? found.group(1) : "";
    }
}
