package id.pendopo.innovation.index;

import id.pendopo.database.Transactions;
import id.pendopo.documents.Uploads;
import id.pendopo.innovation.index.Assessment.Entered;
import id.pendopo.innovation.index.IndexStore.Head;
import id.pendopo.innovation.index.IndexStore.RowKey;
import id.pendopo.innovation.index.IndexStore.Step;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** The door to what regions say about themselves: entering innovations and filling in rows. */
@Service
public class Assessments {

    static final int INNOVATIONS_MAX = 5_000;

    private final IndexStore store;
    private final Catalogues catalogues;
    private final EnteringCheck entering;
    private final Transactions transactions;
    private final Uploads uploads;
    private final InstantSource clock;

    Assessments(
            IndexStore store,
            Catalogues catalogues,
            EnteringCheck entering,
            Transactions transactions,
            Uploads uploads,
            InstantSource clock) {
        this.store = store;
        this.catalogues = catalogues;
        this.entering = entering;
        this.transactions = transactions;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** What was said about a row once, and what was found about that. */
    public record Said(Entry entry, Optional<Verdict> verdict) {}

    public Assessment get(Actor actor, Place place) {
        Permissions.require(Permissions.mayRead(actor, place.region()));
        return read(place);
    }

    /** As it is, for whoever has asked already. */
    Assessment read(Place place) {
        var catalogue = catalogues.get(place.year());
        return transactions.read(place.region(), () -> {
            Map<RowKey, Step> steps =
                    store.latest(place).stream().collect(Collectors.toMap(Step::key, Function.identity()));
            var innovations = store.heads(place).stream()
                    .filter(head -> !head.withdrawn())
                    .map(head -> new Entered(
                            head.number(), head.innovation(), cells(catalogue.innovation(), head.number(), steps)))
                    .toList();
            return new Assessment(place, catalogue, cells(catalogue.spd(), 0, steps), innovations);
        });
    }

    private static List<Cell> cells(List<Row> rows, int subject, Map<RowKey, Step> steps) {
        return rows.stream()
                .map(row -> {
                    var step = Optional.ofNullable(steps.get(new RowKey(subject, row.row())));
                    return new Cell(row, step.map(Step::entry), step.flatMap(Step::verdict));
                })
                .toList();
    }

    /** All that was said about a row, the latest first. */
    public List<Said> history(Actor actor, Place place, int subject, String row) {
        Permissions.require(Permissions.mayRead(actor, place.region()));
        return transactions.read(
                place.region(),
                () -> store.history(place, new RowKey(subject, row)).stream()
                        .map(step -> new Said(step.entry(), step.verdict()))
                        .toList());
    }

    /** Enters an innovation and tells its number. */
    public int enter(Actor actor, Place place, NewInnovation innovation) {
        var checked = entering.check(actor, place, innovation);
        return transactions.write(place.region(), () -> {
            var heads = store.heads(place);
            EnteringCheck.requireFirst(
                    checked, heads.stream().filter(head -> !head.withdrawn()).map(Head::innovation));
            int number = next(heads);
            if (number > INNOVATIONS_MAX) {
                throw Wording.refused("index-full", "name", INNOVATIONS_MAX);
            }
            if (!store.enter(place, new Head(number, checked, false), actor.account(), clock.instant())) {
                throw overtaken();
            }
            return number;
        });
    }

    int next(Place place) {
        return next(store.heads(place));
    }

    private static int next(List<Head> heads) {
        return heads.isEmpty() ? 1 : heads.getLast().number() + 1;
    }

    /** Takes an innovation out of the year; what was said about it stays on record. */
    public void withdraw(Actor actor, Place place, int number, String reason) {
        var innovation = innovation(get(actor, place), number);
        Permissions.require(Permissions.mayFill(actor, place.region(), innovation.agency()));
        var why = Wording.line(reason, Wording.REASON_MAX, "reason");
        transactions.write(place.region(), () -> {
            if (!store.withdraw(place, number, why, actor.account(), clock.instant())) {
                throw overtaken();
            }
        });
    }

    /**
     * Fills in a row.
     *
     * @param seen the revision that the person saw; 0 for an empty row
     */
    public void fill(Actor actor, Place place, int subject, String row, int seen, Filling filling) {
        var assessment = get(actor, place);
        var cell = cell(assessment, subject, row);
        var agency = subject == 0 ? "" : innovation(assessment, subject).agency();
        Permissions.require(Permissions.mayFill(actor, place.region(), agency));
        var checked = FillingCheck.check(cell.row(), filling);
        if (cell.revision() != seen) {
            throw overtaken();
        }
        requireOwn(actor, place, cell, checked);
        try {
            transactions.write(place.region(), () -> put(actor, place, new RowKey(subject, row), seen + 1, checked));
        } catch (DataIntegrityViolationException _) {
            throw overtaken(); // somebody saved in the same moment
        }
    }

    /** A file is one that was there already, or that this person handed in. */
    private void requireOwn(Actor actor, Place place, Cell cell, Filling filling) {
        var fresh =
                filling
                        .upload()
                        .filter(id -> cell.entry()
                                .flatMap(Entry::upload)
                                .filter(id::equals)
                                .isEmpty())
                        .stream()
                        .toList();
        if (!uploads.of(actor, place.region(), fresh).containsAll(fresh)) {
            throw Wording.refused("index-upload", "file");
        }
    }

    void put(Actor actor, Place place, RowKey key, int revision, Filling filling) {
        uploads.keep(place.region(), filling.upload().stream().toList());
        store.fill(place, key, revision, filling, actor.account(), clock.instant());
    }

    static Cell cell(Assessment assessment, int subject, String row) {
        return assessment
                .cell(subject, row)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "index-row", "No such row"));
    }

    static Entered innovation(Assessment assessment, int number) {
        return assessment
                .innovation(number)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "index-row", "No such innovation"));
    }

    static Refusal overtaken() {
        return new Refusal(Refusal.Kind.CONFLICT, "index-overtaken", "Somebody saved meanwhile");
    }
}
