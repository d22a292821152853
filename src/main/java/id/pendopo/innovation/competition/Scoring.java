package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Sheet;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door for jurors: they tell their interests on names before they see a file, and seal their scores. Until the stage
 * closes nobody but the juror can read a score, and the juror reads no other's.
 */
@Service
public class Scoring {

    private static final Pattern SCORE = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");
    private static final int COMMENT_MOST = 2000;
    private static final int COMMENT_LEAST = 10;

    private final Editions editions;
    private final JuryStore juries;
    private final StageStore stages;
    private final SheetStore sheets;
    private final Qualified qualified;
    private final Doing doing;

    Scoring(
            Editions editions,
            JuryStore juries,
            StageStore stages,
            SheetStore sheets,
            Qualified qualified,
            Doing doing) {
        this.editions = editions;
        this.juries = juries;
        this.stages = stages;
        this.sheets = sheets;
        this.qualified = qualified;
        this.doing = doing;
    }

    /** A stage in which the juror has something to do or has done it. */
    public record Task(OpenEdition edition, Edition.Stage stage, StageState state, Juror juror, int done, int all) {}

    /** A name that a juror sees before any file. */
    public record Name(String number, String title, String holder, String category, List<InterestKind> told) {}

    /**
     * An entry to score.
     *
     * @param version of the juror's sheet; 0 before the first
     */
    public record Paper(
            OpenEdition edition,
            Edition.Stage stage,
            StageState state,
            Entry entry,
            int version,
            Map<String, BigDecimal> scores,
            Map<String, String> comments,
            @Nullable Instant savedAt) {}

    /** What a juror has to score, and their own totals so far. */
    public record Pile(
            OpenEdition edition,
            Edition.Stage stage,
            StageState state,
            Juror juror,
            List<Entry> entries,
            Map<String, BigDecimal> totals) {}

    /** All stages of all editions on whose juries the actor sits. */
    public List<Task> tasks(Actor actor) {
        return doing.read(actor.region(), () -> juries.seats(actor.region(), actor.account())).stream()
                .flatMap(seat -> {
                    var edition = editions.get(seat.edition());
                    return edition.rules().stages().stream()
                            .filter(stage -> stage.jury().equals(seat.juror().jury()))
                            .flatMap(stage -> task(edition, stage, seat.juror()).stream());
                })
                .toList();
    }

    private Optional<Task> task(OpenEdition edition, Edition.Stage stage, Juror juror) {
        var key = key(edition, stage);
        return doing.read(
                edition.region(),
                () -> stages.find(key)
                        .map(row -> new Task(
                                edition,
                                stage,
                                row.state(),
                                juror,
                                sheets.latest(key, juror.pseudonym()).size(),
                                stages.assignedTo(key, juror.pseudonym()).size())));
    }

    /** The names of a stage, with what the juror told about each. */
    public List<Name> names(Actor actor, String code, String stageCode) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        return doing.read(edition.region(), () -> {
            var juror = seat(actor, edition, stage);
            var _ = stages.find(key(edition, stage)).orElseThrow(() -> notOpen(stageCode));
            var told = juries.interests(edition.region(), code, stage.jury()).stream()
                    .filter(interest -> interest.account().equals(juror.account()))
                    .collect(Collectors.groupingBy(
                            Interest::entry, Collectors.mapping(Interest::kind, Collectors.toList())));
            return qualified.of(edition, stage).stream()
                    .map(entry -> new Name(
                            String.valueOf(entry.number()),
                            entry.title(),
                            entry.holder(),
                            entry.content().category(),
                            told.getOrDefault(String.valueOf(entry.number()), List.of())))
                    .toList();
        });
    }

    /** Tells all interests of the juror in the entries of a stage; no entry named means: none. */
    public void declare(
            Actor actor, String code, String stageCode, Map<String, InterestKind> ties, Map<String, LocalDate> ended) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        doing.write(edition.region(), () -> {
            var juror = seat(actor, edition, stage);
            var row = stages.hold(key(edition, stage)).orElseThrow(() -> notOpen(stageCode));
            if (row.state() != StageState.NAMES) {
                throw new Refusal(Refusal.Kind.CONFLICT, "names-closed", "Assigned already");
            }
            var known = qualified.of(edition, stage).stream()
                    .map(entry -> String.valueOf(entry.number()))
                    .collect(Collectors.toSet());
            new TreeMap<>(ties).forEach((entry, kind) -> {
                if (!known.contains(entry)) {
                    throw new Refusal(Refusal.Kind.INVALID, "entry-unknown", "No such entry", entry);
                }
                juries.tell(
                        edition.region(),
                        code,
                        stage.jury(),
                        new Interest(juror.account(), entry, kind, ended.get(entry)),
                        doing.now());
            });
            juries.declared(edition.region(), code, stage.jury(), juror.account(), doing.now());
        });
    }

    public Pile pile(Actor actor, String code, String stageCode) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        var key = key(edition, stage);
        return doing.read(edition.region(), () -> {
            var juror = seat(actor, edition, stage);
            var row = stages.find(key).orElseThrow(() -> notOpen(stageCode));
            var own = stages.assignedTo(key, juror.pseudonym());
            var entries = row.state() == StageState.NAMES
                    ? List.<Entry>of()
                    : qualified.of(edition, stage).stream()
                            .filter(entry -> own.contains(String.valueOf(entry.number())))
                            .toList();
            var totals = new HashMap<String, BigDecimal>();
            sheets.latest(key, juror.pseudonym())
                    .forEach(saved -> totals.put(
                            saved.entry(), stage.scale().total(saved.content().scores())));
            return new Pile(edition, stage, row.state(), juror, entries, totals);
        });
    }

    /** An entry that was assigned to the juror, and no other. */
    public Paper paper(Actor actor, String code, String stageCode, String number) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        var key = key(edition, stage);
        return doing.read(edition.region(), () -> {
            var juror = seat(actor, edition, stage);
            var row = stages.find(key).orElseThrow(() -> notOpen(stageCode));
            var entry = assigned(edition, stage, juror, number);
            var saved = sheets.latest(key, number, juror.pseudonym());
            return new Paper(
                    edition,
                    stage,
                    row.state(),
                    entry,
                    saved.map(SheetStore.Saved::version).orElse(0),
                    saved.map(sheet -> sheet.content().scores()).orElse(Map.of()),
                    saved.map(sheet -> sheet.content().comments()).orElse(Map.of()),
                    saved.map(SheetStore.Saved::at).orElse(null));
        });
    }

    private Entry assigned(OpenEdition edition, Edition.Stage stage, Juror juror, String number) {
        if (!stages.assignedTo(key(edition, stage), juror.pseudonym()).contains(number)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "paper-not-yours", "Not assigned", number);
        }
        return qualified.of(edition, stage).stream()
                .filter(entry -> number.equals(entry.number()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "paper-not-yours", "Withdrawn", number));
    }

    /**
     * Seals what the juror gave an entry.
     *
     * @param seen the version that the juror saw; where another tab saved since, this is refused and nothing is lost
     * @param given by criterion, as typed: 0 to 100
     * @return the new version
     */
    public int save(
            Actor actor,
            String code,
            String stageCode,
            String number,
            int seen,
            Map<String, String> given,
            Map<String, String> comments) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        var key = key(edition, stage);
        var scores = scores(stage, given);
        var words = comments(stage, scores, comments);
        return doing.write(edition.region(), () -> {
            var juror = seat(actor, edition, stage);
            var row = stages.hold(key).orElseThrow(() -> notOpen(stageCode));
            if (row.state() != StageState.SCORING) {
                throw new Refusal(Refusal.Kind.CONFLICT, "stage-closed", "Takes no scores");
            }
            assigned(edition, stage, juror, number);
            int version = sheets.latest(key, number, juror.pseudonym())
                    .map(SheetStore.Saved::version)
                    .orElse(0);
            if (version != seen) {
                throw new Refusal(Refusal.Kind.CONFLICT, "sheet-saved-elsewhere", "Saved in another window");
            }
            var commitment = Commitment.to(new Sheet(juror.pseudonym(), number, scores).words());
            sheets.insert(
                    key,
                    new SheetStore.Saved(
                            number,
                            juror.pseudonym(),
                            version + 1,
                            new SheetStore.Content(scores, words, HexFormat.of().formatHex(commitment.salt())),
                            commitment.digest(),
                            doing.now()));
            doing.disclose("score.sealed", key, commitment);
            return version + 1;
        });
    }

    private static Map<String, BigDecimal> scores(Edition.Stage stage, Map<String, String> given) {
        return stage.criteria().stream()
                .map(Edition.Criterion::code)
                .collect(Collectors.toMap(
                        Function.identity(), code -> points("score-" + code, given.getOrDefault(code, ""))));
    }

    /** A score as somebody typed it.
     *
     * @param field which the refusal names
     */
    public static BigDecimal points(String field, String typed) {
        var text = typed.strip();
        if (!SCORE.matcher(text).matches()) {
            throw new Refusal(Refusal.Kind.INVALID, "score-out-of-range", "Not a score", field);
        }
        var score = new BigDecimal(text.replace(',', '.'));
        if (score.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new Refusal(Refusal.Kind.INVALID, "score-out-of-range", "Above 100", field);
        }
        return score;
    }

    private static Map<String, String> comments(
            Edition.Stage stage, Map<String, BigDecimal> scores, Map<String, String> given) {
        var words = new HashMap<String, String>();
        for (var criterion : stage.criteria()) {
            var comment = Cleaning.text(
                    "comment-" + criterion.code(), given.getOrDefault(criterion.code(), ""), COMMENT_MOST);
            var score = scores.getOrDefault(criterion.code(), BigDecimal.ZERO).intValue();
            boolean owed = score < stage.commentBelow() || score > stage.commentAbove();
            if (owed && comment.length() < COMMENT_LEAST) {
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        "comment-owed",
                        "A comment is owed",
                        "comment-" + criterion.code(),
                        stage.commentBelow(),
                        stage.commentAbove());
            }
            if (!comment.isEmpty()) {
                words.put(criterion.code(), comment);
            }
        }
        return words;
    }

    private Juror seat(Actor actor, OpenEdition edition, Edition.Stage stage) {
        return juries.of(edition.region(), edition.code(), stage.jury()).stream()
                .filter(juror -> juror.account().equals(actor.account()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "juror-only", "No juror of this stage"));
    }

    private static StageKey key(OpenEdition edition, Edition.Stage stage) {
        return new StageKey(edition.region(), edition.code(), stage.code());
    }

    private static Refusal notOpen(String stage) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "stage-not-open", "Not opened", stage);
    }
}
