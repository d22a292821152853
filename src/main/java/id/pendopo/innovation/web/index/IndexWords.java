package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Catalogue;
import id.pendopo.innovation.index.Cell;
import id.pendopo.innovation.index.Predicate;
import id.pendopo.innovation.index.Row;
import id.pendopo.web.Parts.Tone;
import id.pendopo.web.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How the figures and states of an index are written. */
public final class IndexWords {

    private static final List<Tone> TONES = List.of(Tone.GOOD, Tone.ACTIVE, Tone.WAITING, Tone.BAD);

    private IndexWords() {}

    /** With two decimals, as the reader's language writes them. */
    public static String figure(Texts texts, BigDecimal figure) {
        return String.format(texts.locale(), "%,.2f", figure.setScale(2, RoundingMode.HALF_UP));
    }

    /** As many decimals as it has. */
    public static String plain(Texts texts, BigDecimal figure) {
        int decimals = Math.max(0, figure.stripTrailingZeros().scale());
        return String.format(texts.locale(), "%,." + decimals + "f", figure);
    }

    public static String state(Texts texts, Cell.State state) {
        return texts.get("index.state." + state);
    }

    public static Tone tone(Cell.State state) {
        return switch (state) {
            case EMPTY -> Tone.NEUTRAL;
            case WAITING -> Tone.WAITING;
            case ACCEPTED -> Tone.GOOD;
            case LOWERED -> Tone.ACTIVE;
            case RETURNED -> Tone.BAD;
        };
    }

    public static Tone tone(Catalogue catalogue, Predicate predicate) {
        return TONES.get(Math.min(catalogue.predicates().indexOf(predicate), TONES.size() - 1));
    }

    /** What a level asks, or that nobody here has seen it. */
    public static String level(Texts texts, Row row, int level) {
        if (level == 0) {
            return texts.get("index.level.none");
        }
        return row.levels().isEmpty()
                ? texts.get("index.level.unseen")
                : row.levels().get(level - 1).in(texts.locale());
    }

    public static String affair(Texts texts, Catalogue catalogue, String code) {
        return catalogue.affairs().stream()
                .filter(each -> each.code().equals(code))
                .map(each -> each.name().in(texts.locale()))
                .findFirst()
                .orElse(texts.get("index.affair.other"));
    }
}
