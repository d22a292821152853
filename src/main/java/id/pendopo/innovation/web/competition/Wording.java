package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.EditionFault;
import id.pendopo.innovation.competition.EntryState;
import id.pendopo.innovation.competition.Fault;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.competition.StageState;
import id.pendopo.innovation.competition.Text;
import id.pendopo.web.Parts.Tone;
import id.pendopo.web.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How the words and figures of a competition are written on its pages. */
public final class Wording {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

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
                SECOND.format(at.atZone(Edition.ZONE)));
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
}
