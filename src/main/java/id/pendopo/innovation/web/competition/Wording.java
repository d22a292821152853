package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Diversity;
import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.EditionFault;
import id.pendopo.innovation.competition.EntryState;
import id.pendopo.innovation.competition.Fault;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.competition.PanelNote;
import id.pendopo.innovation.competition.PublicResult;
import id.pendopo.innovation.competition.Results;
import id.pendopo.innovation.competition.StageState;
import id.pendopo.innovation.competition.Text;
import id.pendopo.innovation.judging.Protocol;
import id.pendopo.innovation.judging.Standings;
import id.pendopo.web.Parts.Tone;
import id.pendopo.web.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the words and figures of a competition are written on its pages. */
public final class Wording {

    private Wording() {}

    public static String fault(Texts texts, Fault fault) {
        var values = fault.values().stream()
                .map(value -> value instanceof Text text ? text.in(texts.locale()) : value)
                .toArray();
        return texts.get("competition.fault." + fault.code(), values);
    }

    /** What is wrong with a file of rules, where, and what cures it. */
    public static String fault(Texts texts, EditionFault fault) {
        var cure = texts.get("competition.file." + fault.cure(), fault.detail());
        return fault.line() == 0
                ? texts.get("competition.file.whole", cure)
                : texts.get("competition.file.line", String.valueOf(fault.line()), fault.place(), cure);
    }

    /** To the second, on the clock on which deadlines are written. */
    public static String second(Texts texts, Instant at) {
        return texts.get(
                "competition.second",
                texts.date(at.atZone(Edition.ZONE).toLocalDate()),
                DateTimeFormatter.ofPattern(texts.get("competition.second.time"))
                        .format(at.atZone(Edition.ZONE)));
    }

    public static String state(Texts texts, EntryState state) {
        return texts.get("competition.state." + state.code());
    }

    public static Tone tone(EntryState state) {
        return switch (state) {
            case DRAFT, WITHDRAWN -> Tone.NEUTRAL;
            case SENT, ANSWERED, APPEALED -> Tone.WAITING;
            case FAULTED -> Tone.ATTENTION;
            case ADMITTED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
        };
    }

    public static String stage(Texts texts, @Nullable StageState state) {
        return texts.get("competition.stage." + (state == null ? "waiting" : state.code()));
    }

    public static Tone stageTone(@Nullable StageState state) {
        if (state == null) {
            return Tone.NEUTRAL;
        }
        return switch (state) {
            case NAMES, SCORING -> Tone.ACTIVE;
            case CLOSED -> Tone.WAITING;
            case PUBLISHED -> Tone.GOOD;
        };
    }

    /** Before, during or after the time in which entries are taken. */
    public static String period(OpenEdition edition, Instant now) {
        if (edition.takesEntries(now)) {
            return "open";
        }
        return now.isBefore(edition.rules().periods().opensAt()) ? "soon" : "over";
    }

    public static String points(Texts texts, BigDecimal points) {
        return texts.number(points.doubleValue(), 2);
    }

    /** A score as it is typed: without closing zeros. */
    public static String typed(@Nullable BigDecimal score) {
        return score == null ? "" : score.stripTrailingZeros().toPlainString();
    }

    public static String decided(Texts texts, PublicResult result, Standings.Place place) {
        return decided(texts, result.stage(), result.outcome(), place);
    }

    public static String decided(Texts texts, Results.Opened opened, Standings.Place place) {
        return decided(texts, opened.stage(), opened.outcome(), place);
    }

    /**
     * What put an entry where it stands: its score, or what parted it from another with the same score. Of the two, the one
     * before stands there by the same criterion or lot as the one after.
     */
    private static String decided(Texts texts, Edition.Stage stage, Protocol.Outcome outcome, Standings.Place place) {
        var by = place.decidedBy().equals(Standings.BY_SCORE)
                ? outcome.list().stream()
                        .map(Protocol.Placed::place)
                        .filter(next -> next.place() == place.place() + 1)
                        .findFirst()
                        .map(Standings.Place::decidedBy)
                        .orElse(Standings.BY_SCORE)
                : place.decidedBy();
        var what = decided(texts, stage, by);
        return by.equals(Standings.BY_SCORE) ? what : texts.get("competition.by.tie", what);
    }

    private static String decided(Texts texts, Edition.Stage stage, String decidedBy) {
        return switch (decidedBy) {
            case "score", "lot" -> texts.get("competition.by." + decidedBy);
            default ->
                stage.criterion(decidedBy)
                        .map(one -> one.name().in(texts.locale()))
                        .orElse(decidedBy);
        };
    }

    /** The chain of ties, at last the lot. */
    public static String ties(Texts texts, Edition.Stage stage) {
        return Stream.concat(
                        stage.ties().stream().map(tie -> decided(texts, stage, tie)),
                        Stream.of(texts.get("competition.by.lot")))
                .collect(Collectors.joining(", "));
    }

    public static String recusal(Texts texts, String kind) {
        var key = "competition.interest." + kind;
        return texts.has(key) ? texts.get(key) : kind;
    }

    /** When jurors talked, and who. */
    public static String meeting(Texts texts, PanelNote note) {
        var day = note.metOn();
        return (day == null ? texts.dateTime(note.at()) : texts.date(day))
                + (note.present().isEmpty() ? "" : ": " + String.join(", ", note.present()));
    }

    /** How far jurors agree, in one word, by the usual reading of such figures. */
    public static String strength(BigDecimal figure) {
        double value = figure.doubleValue();
        return value < 0.4 ? "weak" : value < 0.6 ? "fair" : value < 0.75 ? "good" : "strong";
    }

    /** The name of a line of the report on diversity. */
    public static String diverse(Texts texts, PublicResult result, Diversity.Line line) {
        var rules = result.edition().rules();
        return switch (line.kind()) {
            case REGION -> line.code();
            case GROUP ->
                rules.groups().stream()
                        .filter(group -> group.code().equals(line.code()))
                        .findFirst()
                        .map(group -> group.name().in(texts.locale()))
                        .orElse(line.code());
            case CLUSTER ->
                rules.clusters().stream()
                        .filter(cluster -> cluster.code().equals(line.code()))
                        .findFirst()
                        .map(cluster -> cluster.name().in(texts.locale()))
                        .orElse(line.code());
            case FACE -> texts.get("competition.diversity.face." + line.code());
        };
    }
}
