package id.pendopo.innovation.competition;

import id.pendopo.innovation.competition.Difference.Kind;
import id.pendopo.innovation.judging.Protocol.Recusal;
import id.pendopo.innovation.judging.Protocol.Sealed;
import id.pendopo.innovation.judging.Replay;
import id.pendopo.innovation.promises.Promise;
import id.pendopo.innovation.promises.Promises;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosed;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds the rows of a stage against their seals, against what jurors had saved, against what was published, and against what
 * the public log was promised. Whoever owns the database can change the first three so that they agree; the log they cannot.
 */
@Component
class Checking {

    private final Protocols protocols;
    private final StageStore stages;
    private final SheetStore sheets;
    private final PanelStore panel;
    private final Promises promises;
    private final Disclosed log;
    private final Doing doing;

    Checking(
            Protocols protocols,
            StageStore stages,
            SheetStore sheets,
            PanelStore panel,
            Promises promises,
            Disclosed log,
            Doing doing) {
        this.protocols = protocols;
        this.stages = stages;
        this.sheets = sheets;
        this.panel = panel;
        this.promises = promises;
        this.log = log;
        this.doing = doing;
    }

    List<Difference> differences(OpenEdition edition, Edition.Stage stage) {
        var key = new StageKey(edition.region(), edition.code(), stage.code());
        var found = new ArrayList<Difference>();
        var promised = new LinkedHashMap<Commitment, Difference>();
        var acts = doing.read(edition.region(), () -> {
            opened(key, found, promised);
            decided(key, found, promised);
            published(key, found, promised);
            var kept = kept(key);
            acts(edition, key, kept, found);
            list(edition, stage, key, found);
            return kept;
        });
        promises.broken(acts).forEach(act -> found.add(new Difference(Kind.ACT, act.kind())));
        var missing = log.missing(promised.keySet());
        promised.forEach((commitment, difference) -> {
            if (missing.contains(commitment.toString())) {
                found.add(difference);
            }
        });
        return List.copyOf(found);
    }

    /** What was promised of the edition and of the stage; inside a transaction of the region. */
    List<Promise> kept(StageKey key) {
        return Stream.concat(
                        promises.about(key.region(), key.edition()).stream(),
                        promises.about(key.region(), key.subject()).stream())
                .toList();
    }

    private void opened(StageKey key, List<Difference> found, Map<Commitment, Difference> promised) {
        var saved = new HashMap<String, SheetStore.Saved>();
        sheets.latest(key).forEach(sheet -> saved.put(sheet.entry() + " " + sheet.juror(), sheet));
        for (var kept : sheets.opened(key)) {
            var name = kept.sheet().entry() + " " + kept.sheet().juror();
            if (!kept.holds(key.edition(), key.stage())) {
                found.add(new Difference(Kind.SEAL, name));
            }
            if (!isTheSame(key, kept, saved.remove(name))) {
                found.add(new Difference(Kind.SHEET, name));
            }
            promised.put(kept.commitment(), new Difference(Kind.LOG, name));
        }
        saved.keySet().stream().sorted().forEach(name -> found.add(new Difference(Kind.SHEET, name)));
    }

    private static boolean isTheSame(StageKey key, Sealed opened, SheetStore.@Nullable Saved saved) {
        return saved != null
                && words(key, opened).equals(words(key, saved.sealed()))
                && MessageDigest.isEqual(opened.commitment().digest(), saved.digest());
    }

    private static String words(StageKey key, Sealed kept) {
        return kept.sheet().words(key.edition(), key.stage());
    }

    private void decided(StageKey key, List<Difference> found, Map<Commitment, Difference> promised) {
        sheets.corrections(key).stream()
                .filter(change -> change.allowed() != null)
                .forEach(change -> promise(
                        change.promised(key),
                        change.correction().entry() + " " + change.correction().juror(),
                        found,
                        promised));
        panel.notes(key).forEach(note -> promise(note.promised(key), note.entry(), found, promised));
        panel.revocations(key).forEach(one -> promise(one.promised(key), one.entry(), found, promised));
    }

    private void published(StageKey key, List<Difference> found, Map<Commitment, Difference> promised) {
        var publications = stages.publications(key);
        boolean published = stages.find(key)
                .filter(row -> row.state() == StageState.PUBLISHED)
                .isPresent();
        if (published && publications.isEmpty()) {
            found.add(new Difference(Kind.PUBLICATION, "1"));
        }
        for (var one : publications) {
            var name = String.valueOf(one.number());
            promise(one.promised(key), name, found, promised);
            var text = stages.protocol(key, one.number()).orElse("");
            if (!EditionFile.digest(text).equals(one.digest()) || !holds(text)) {
                found.add(new Difference(Kind.PUBLICATION, name));
            }
        }
    }

    /** The rules, the seed and the seals that were opened are those that the acts promised. */
    private void acts(OpenEdition edition, StageKey key, List<Promise> kept, List<Difference> found) {
        var words = kept.stream().map(Promise::words).collect(Collectors.toSet());
        edition.changes().stream()
                .filter(change -> !words.contains(edition.code() + "\n" + change.digest()))
                .forEach(change -> found.add(new Difference(Kind.RULES, String.valueOf(change.number()))));
        stages.find(key).ifPresent(row -> {
            if (!words.contains(key.words(row.seed()))) {
                found.add(new Difference(Kind.ACT, Juries.NAMES));
            }
            var seals = key.words(closing(sheets.opened(key), stages.assignedWithWithdrawn(key), stages.recusals(key)));
            if (row.state().isOpened() && words.stream().noneMatch(said -> said.startsWith(seals))) {
                found.add(new Difference(Kind.ACT, Results.CLOSED));
            }
        });
    }

    /**
     * What a closing promises: each seal that was opened, who scored what, and who was recused. From then on no sheet can take the
     * place of another, not even of one that its juror sealed before.
     */
    static String closing(List<Sealed> sheets, Map<String, List<String>> assigned, List<Recusal> recusals) {
        var lines = new ArrayList<String>();
        sheets.forEach(kept ->
                lines.add("sealed " + kept.sheet().entry() + " " + kept.sheet().juror() + " " + kept.commitment()));
        assigned.forEach((entry, jurors) -> jurors.forEach(juror -> lines.add("assigned " + entry + " " + juror)));
        recusals.forEach(one -> lines.add("recused " + one.entry() + " " + one.juror() + " " + one.kind()));
        return lines.size() + "\n" + String.join("\n", lines.stream().sorted().toList());
    }

    private static boolean holds(String text) {
        try {
            return Replay.of(text).holds();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** What has no salt was written before salts were kept, or by somebody who could not promise it. */
    private static void promise(
            Optional<Commitment> commitment,
            String what,
            List<Difference> found,
            Map<Commitment, Difference> promised) {
        var difference = new Difference(Kind.LOG, what);
        commitment.ifPresentOrElse(one -> promised.put(one, difference), () -> found.add(difference));
    }

    private void list(OpenEdition edition, Edition.Stage stage, StageKey key, List<Difference> found) {
        var result = protocols.published(key);
        if (result.isPresent() && found.isEmpty()) {
            var then = result.get().protocol();
            var now = protocols.again(edition, stage, then);
            if (!now.entrants().equals(then.entrants())
                    || !protocols
                            .outcome(now)
                            .list()
                            .equals(result.get().outcome().list())) {
                found.add(new Difference(Kind.LIST, stage.code()));
            }
        }
    }
}
