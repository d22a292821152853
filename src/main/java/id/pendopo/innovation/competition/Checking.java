package id.pendopo.innovation.competition;

import id.pendopo.innovation.competition.Difference.Kind;
import id.pendopo.innovation.judging.Protocol.Sealed;
import id.pendopo.innovation.judging.Replay;
import id.pendopo.innovation.promises.Promise;
import id.pendopo.innovation.promises.Promises;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosed;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds the rows of a stage against their seals, against what jurors had saved, against what was published, and against what
 * the public log was promised: all that it was promised is still told by a row, and no row tells anything else. Whoever owns
 * the database can change the first three so that they agree; the log they cannot.
 */
@Component
class Checking {

    /** What stands before the dot in the kinds of acts that a competition promises. */
    private static final Set<String> FAMILIES = Set.of(
            "appearance",
            "award",
            "calibration",
            "edition",
            "entry",
            "juror",
            "objection",
            "panel",
            "score",
            "stage",
            "visit");

    private final Protocols protocols;
    private final PublicationStore publications;
    private final SheetStore sheets;
    private final CalibrationStore calibrations;
    private final Telling telling;
    private final CheckingSteps steps;
    private final DigestStore digests;
    private final Retold retold;
    private final Promises promises;
    private final Disclosed log;
    private final Doing doing;

    Checking(
            Protocols protocols,
            PublicationStore publications,
            SheetStore sheets,
            CalibrationStore calibrations,
            Telling telling,
            CheckingSteps steps,
            DigestStore digests,
            Retold retold,
            Promises promises,
            Disclosed log,
            Doing doing) {
        this.protocols = protocols;
        this.publications = publications;
        this.sheets = sheets;
        this.calibrations = calibrations;
        this.telling = telling;
        this.steps = steps;
        this.digests = digests;
        this.retold = retold;
        this.promises = promises;
        this.log = log;
        this.doing = doing;
    }

    List<Difference> differences(OpenEdition edition, Edition.Stage stage) {
        var key = Seats.key(edition, stage);
        var found = new LinkedHashSet<Difference>();
        var promised = new LinkedHashMap<Commitment, Difference>();
        var logged = log.since(edition.region(), FAMILIES, edition.openedAt()); // first: a row comes with its act
        var acts = doing.read(edition.region(), () -> {
            var kept = kept(key);
            opened(key, found, promised);
            practised(key, found, promised);
            steps.check(edition, found, promised);
            found.addAll(retold.differences(edition, stage, kept));
            if (!telling.isKept(edition, stage.jury())) {
                found.add(new Difference(Kind.ACT, Ties.KIND));
            }
            publications(key, found);
            gone(logged, kept, digests.of(edition.region()), found);
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

    private void opened(StageKey key, Collection<Difference> found, Map<Commitment, Difference> promised) {
        var saved = new HashMap<String, SheetStore.Saved>();
        sheets.latest(key).forEach(sheet -> saved.put(sheet.entry() + " " + sheet.juror(), sheet));
        var comments = sheets.comments(key);
        for (var kept : sheets.opened(key)) {
            var name = kept.sheet().entry() + " " + kept.sheet().juror();
            if (!kept.holds(key.edition(), key.stage())) {
                found.add(new Difference(Kind.SEAL, name));
            }
            if (!isTheSame(key, kept, comments.get(name), saved.remove(name))) {
                found.add(new Difference(Kind.SHEET, name));
            }
            promised.put(kept.commitment(), new Difference(Kind.LOG, name));
        }
        saved.keySet().stream().sorted().forEach(name -> found.add(new Difference(Kind.SHEET, name)));
    }

    private static boolean isTheSame(
            StageKey key, Sealed opened, @Nullable Map<String, String> comments, SheetStore.@Nullable Saved saved) {
        return saved != null
                && words(key, opened).equals(words(key, saved.sealed()))
                && saved.content().comments().equals(comments)
                && MessageDigest.isEqual(opened.commitment().digest(), saved.digest());
    }

    private static String words(StageKey key, Sealed kept) {
        return kept.sheet().words(key.edition(), key.stage());
    }

    private void practised(StageKey key, Collection<Difference> found, Map<Commitment, Difference> promised) {
        for (var one : calibrations.all(key)) {
            var name = Calibration.NUMBER + " " + one.juror();
            if (one.content().isBroken()) {
                found.add(new Difference(Kind.SEAL, name));
            } else {
                promised.put(one.commitment(key), new Difference(Kind.LOG, name));
            }
        }
    }

    private void publications(StageKey key, Collection<Difference> found) {
        for (var one : publications.of(key)) {
            var text = publications.protocol(key, one.number()).orElse("");
            if (!EditionFile.digest(text).equals(one.digest()) || !holds(text)) {
                found.add(new Difference(Kind.PUBLICATION, String.valueOf(one.number())));
            }
        }
    }

    /** Whatever stands there, and however it cannot be read: it is not what was published. */
    private static boolean holds(String text) {
        try {
            return Replay.of(text).holds();
        } catch (RuntimeException _) {
            return false;
        }
    }

    /**
     * What the log was promised in this region since the edition was opened, and no row proves any more: it was deleted with its
     * promise. The log does not say of which edition. That the opening itself is among it shows that nobody moved its day.
     */
    private static void gone(
            List<Disclosed.Act> logged, List<Promise> kept, Set<String> proven, Collection<Difference> found) {
        logged.stream()
                .filter(act -> !proven.contains(act.digest()))
                .forEach(act -> found.add(new Difference(Kind.GONE, act.kind())));
        var opening = kept.stream()
                .filter(promise -> promise.kind().equals(Editions.OPENED))
                .map(promise -> HexFormat.of().formatHex(promise.digest()))
                .toList();
        if (logged.stream().noneMatch(act -> opening.contains(act.digest()))) {
            found.add(new Difference(Kind.ACT, Editions.OPENED));
        }
    }

    private void list(OpenEdition edition, Edition.Stage stage, StageKey key, Collection<Difference> found) {
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
