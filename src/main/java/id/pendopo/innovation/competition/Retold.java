package id.pendopo.innovation.competition;

import id.pendopo.innovation.competition.Difference.Kind;
import id.pendopo.innovation.promises.Promise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Every act about an edition and a stage, in the words in which its rows tell it now. They have to be the words that were
 * promised, neither more nor fewer: a row that was changed tells other words, one that was put in tells words that nobody
 * promised, and of one that was taken out the promise is left over.
 */
@Component
class Retold {

    /** Acts that leave no row: what they say is that an earlier one holds no more. */
    private static final Set<String> WITHOUT_ROW = Set.of(Draws.NAMES_BACK, Juror.REMOVED, Ties.KIND);

    private final StageStore stages;
    private final PublicationStore publications;
    private final JuryStore juries;
    private final AsideStore asides;
    private final SheetStore sheets;
    private final CorrectionStore corrections;
    private final PanelStore panel;
    private final VisitStore visits;
    private final AppearanceStore appearances;

    Retold(
            StageStore stages,
            PublicationStore publications,
            JuryStore juries,
            AsideStore asides,
            SheetStore sheets,
            CorrectionStore corrections,
            PanelStore panel,
            VisitStore visits,
            AppearanceStore appearances) {
        this.stages = stages;
        this.publications = publications;
        this.juries = juries;
        this.asides = asides;
        this.sheets = sheets;
        this.corrections = corrections;
        this.panel = panel;
        this.visits = visits;
        this.appearances = appearances;
    }

    /** @param unlike what is found where nobody promised these words */
    private record Act(String kind, String words, Difference unlike) {

        static Act whole(String kind, String words) {
            return new Act(kind, words, new Difference(Kind.ACT, kind));
        }

        static Act about(String what, String kind, String words) {
            return new Act(kind, words, new Difference(Kind.LOG, what));
        }

        String line() {
            return kind + "\n" + words;
        }
    }

    /** Inside a transaction of the region. */
    List<Difference> differences(OpenEdition edition, Edition.Stage stage, List<Promise> promises) {
        var found = new ArrayList<Difference>();
        var left = promises.stream()
                .filter(promise -> !WITHOUT_ROW.contains(promise.kind()))
                .map(promise -> Act.whole(promise.kind(), promise.words()))
                .collect(Collectors.toCollection(ArrayList::new));
        var lines = left.stream().map(Act::line).collect(Collectors.toCollection(ArrayList::new));
        acts(edition, Seats.key(edition, stage), promises).forEach(act -> {
            int at = lines.indexOf(act.line());
            if (at < 0) {
                found.add(act.unlike());
            } else {
                lines.remove(at);
                left.remove(at);
            }
        });
        left.forEach(act -> found.add(act.unlike()));
        return found;
    }

    private List<Act> acts(OpenEdition edition, StageKey key, List<Promise> promises) {
        var row = stages.find(key);
        return Stream.of(
                        rules(edition),
                        jurors(key, promises),
                        steps(key, row, promises),
                        publications(key, row),
                        panel(key),
                        corrections(key),
                        visits.of(key).stream()
                                .map(visit -> Act.about(visit.entry(), JuryVisit.KIND, key.words(visit.promised()))),
                        appearances.of(key).stream().map(plan -> Act.whole(plan.kind(), key.words(plan.promised()))))
                .flatMap(acts -> acts)
                .toList();
    }

    private static Stream<Act> rules(OpenEdition edition) {
        return edition.changes().stream()
                .map(change -> new Act(
                        change.number() == 1 ? Editions.OPENED : Editions.CHANGED,
                        edition.code() + "\n" + change.digest(),
                        new Difference(Kind.RULES, String.valueOf(change.number()))));
    }

    private Stream<Act> jurors(StageKey key, List<Promise> promises) {
        return Stream.concat(
                juries.of(key.region(), key.edition()).stream()
                        .map(juror -> Act.about(juror.pseudonym(), Juror.APPOINTED, juror.promised(key.edition()))),
                of(promises, Juror.REMOVED).map(words -> Act.whole(Juror.APPOINTED, words)));
    }

    /** Names, those that were taken back with the seed that was known, the draw, who stepped aside, and the closing. */
    private Stream<Act> steps(StageKey key, Optional<StageRow> found, List<Promise> promises) {
        var acts = new ArrayList<Act>();
        of(promises, Draws.NAMES_BACK)
                .map(words -> words.lines().limit(3).collect(Collectors.joining("\n")))
                .forEach(words -> acts.add(Act.whole(Draws.NAMES, words)));
        var told = asides.of(key);
        told.forEach(
                aside -> acts.add(Act.about(aside.entry(), SteppingAside.Aside.KIND, key.words(aside.promised()))));
        found.ifPresent(row -> {
            acts.add(Act.whole(Draws.NAMES, key.words(row.seed())));
            if (row.state() != StageState.NAMES) {
                acts.add(Act.whole(Draws.DRAWN, key.words(drawn(stages.drawn(key), told))));
            }
            if (row.state().isOpened()) {
                var closing = key.words(
                        Closing.of(sheets.opened(key), stages.assignedWithWithdrawn(key), stages.recusals(key)));
                acts.add(Act.whole(
                        Results.CLOSED,
                        of(promises, Results.CLOSED) // the reason for missing sheets stands at its end
                                .filter(words -> words.startsWith(closing))
                                .findFirst()
                                .orElse(closing)));
            }
        });
        return acts.stream();
    }

    private static Stream<String> of(List<Promise> promises, String kind) {
        return promises.stream().filter(promise -> promise.kind().equals(kind)).map(Promise::words);
    }

    /** What a draw promises: who scores what, without those who took somebody's place later. */
    static String drawn(Map<String, ? extends Collection<String>> jurorsOf, List<SteppingAside.Aside> since) {
        var lines = new TreeMap<String, List<String>>();
        jurorsOf.forEach((entry, jurors) -> lines.put(
                entry,
                jurors.stream()
                        .filter(juror -> since.stream()
                                .noneMatch(aside -> aside.entry().equals(entry) && juror.equals(aside.substitute())))
                        .sorted()
                        .toList()));
        return lines.toString();
    }

    private Stream<Act> publications(StageKey key, Optional<StageRow> row) {
        var until = row.map(StageRow::objectionUntil).orElse(null);
        return publications.of(key).stream()
                .map(one -> Act.about(String.valueOf(one.number()), Lists.PUBLISHED, key.words(one.promised(until))));
    }

    private Stream<Act> panel(StageKey key) {
        var acts = new ArrayList<Act>();
        panel.notes(key).forEach(note -> acts.add(Act.about(note.entry(), note.kind(), key.words(note.promised()))));
        panel.revocations(key)
                .forEach(one -> acts.add(Act.about(one.entry(), Revocation.KIND, key.words(one.promised()))));
        panel.objections(key).forEach(one -> {
            acts.add(Act.about(one.entry(), Objection.RAISED, key.words(one.promised())));
            if (one.answer() != null) {
                acts.add(Act.about(
                        one.entry(),
                        Objection.ANSWERED,
                        key.words(Objection.answered(
                                one.id(),
                                Boolean.TRUE.equals(one.upheld()),
                                one.answer(),
                                String.valueOf(one.published())))));
            }
        });
        return acts.stream();
    }

    private Stream<Act> corrections(StageKey key) {
        var acts = new ArrayList<Act>();
        corrections.of(key).forEach(change -> {
            var what = change.correction().entry() + " " + change.correction().juror();
            acts.add(Act.about(what, Proposed.ASKED, key.words(change.asked())));
            var allowed = change.allowed();
            if (allowed != null) {
                acts.add(Act.about(what, Proposed.DECIDED, key.words(change.decided(allowed))));
            }
        });
        return acts.stream();
    }
}
