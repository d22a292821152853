package id.pendopo.innovation.index;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.index.IndexStore.RowKey;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** The door to verification: a second person looks at a row, and accepts its level, lowers it, or gives the row back. */
@Service
public class Verification {

    private final IndexStore store;
    private final Assessments assessments;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Verification(
            IndexStore store,
            Assessments assessments,
            Transactions transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.assessments = assessments;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** @param revision that was looked at */
    public record Finding(int revision, Verdict.Kind kind, int level, String reason) {}

    /** Whether somebody may verify a row of which they know the history: nobody does who ever filled it in. */
    public static boolean may(Actor actor, Place place, List<Assessments.Said> history) {
        return Permissions.verifies(actor, place.region())
                && history.stream().noneMatch(said -> said.entry().by().equals(actor.account()));
    }

    /** How many rows of their own region wait for somebody, to be verified or to be filled in again. */
    public int waiting(Actor actor) {
        return transactions.read(
                actor.region(),
                () -> store.waiting(actor.region(), actor.account(), Permissions.verifies(actor, actor.region())));
    }

    public void judge(Actor actor, Place place, int subject, String row, Finding finding) {
        var cell = Assessments.cell(assessments.get(actor, place), subject, row);
        Permissions.require(Permissions.verifies(actor, place.region()));
        if (!may(actor, place, assessments.history(actor, place, subject, row))) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "index-second-person", "Filled in by the same person");
        }
        var entry = cell.entry()
                .filter(each -> each.revision() == finding.revision())
                .filter(_ -> cell.verdict().isEmpty())
                .orElseThrow(Assessments::overtaken);
        var verdict = verdict(actor, entry, finding);
        try {
            transactions.write(place.region(), () -> {
                store.judge(place, new RowKey(subject, row), finding.revision(), verdict);
                tell(place, subject, row, entry, verdict);
            });
        } catch (DataIntegrityViolationException _) {
            throw Assessments.overtaken();
        }
    }

    private Verdict verdict(Actor actor, Entry entry, Finding finding) {
        var reason = finding.kind() == Verdict.Kind.ACCEPTED && finding.reason().isBlank()
                ? ""
                : Wording.line(finding.reason(), Wording.REASON_MAX, "reason");
        int level = switch (finding.kind()) {
            case ACCEPTED -> entry.level();
            case LOWERED -> lower(entry, finding.level());
            case RETURNED -> 0;
        };
        return new Verdict(finding.kind(), level, reason, actor.account(), clock.instant());
    }

    private static int lower(Entry entry, int level) {
        if (level < 0 || level >= entry.level()) {
            throw Wording.refused("index-lower", "found", entry.level());
        }
        return level;
    }

    private void tell(Place place, int subject, String row, Entry entry, Verdict verdict) {
        if (verdict.kind() != Verdict.Kind.ACCEPTED) {
            events.publishEvent(new Notice(
                    place.region(),
                    entry.by(),
                    verdict.kind() == Verdict.Kind.RETURNED ? "index.notice.returned" : "index.notice.lowered",
                    Map.of(
                            "row", row,
                            "year", String.valueOf(place.year()),
                            "level", String.valueOf(verdict.level()),
                            "reason", verdict.reason()),
                    "/hub/index/%d/rows/%d/%s".formatted(place.year(), subject, row)));
        }
    }
}
