package id.pendopo.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What no form may hold, whatever its schema says: too much, too deep, and characters that hide or turn round what a
 * person reads.
 */
final class InputLimits {

    private static final int TEXT_MAX = 20_000;
    private static final int VALUES_MAX = 5_000;
    private static final int DEEPEST = 8;

    /** Beyond it a number of another machine is no longer the number that was typed. */
    private static final long NUMBER_MAX = 1_000_000_000_000_000L;

    private final List<Fault> faults = new ArrayList<>();
    private int values;

    private InputLimits() {}

    static List<Fault> check(String path, @Nullable Object value) {
        var limits = new InputLimits();
        limits.visit(path, value, 0);
        return limits.faults;
    }

    private void visit(String path, @Nullable Object value, int depth) {
        if (++values > VALUES_MAX || depth > DEEPEST) {
            if (faults.isEmpty()) {
                faults.add(new Fault("", Words.text("catalog.fault.large")));
            }
            return;
        }
        switch (value) {
            case String text -> text(path, text);
            case Map<?, ?> map ->
                map.forEach((key, inside) -> {
                    var name = String.valueOf(key);
                    text(path, name);
                    visit(SourceFile.child(path, name), inside, depth + 1);
                });
            case List<?> list -> {
                for (int i = 0; i < list.size() && values <= VALUES_MAX; i++) {
                    visit(SourceFile.child(path, i), list.get(i), depth + 1);
                }
            }
            case Number number -> number(path, number);
            case Boolean _ -> {}
            case null -> {}
            default -> faults.add(new Fault(path, Words.text("catalog.fault.type")));
        }
    }

    private void number(String path, Number number) {
        double size = number.doubleValue();
        if (!(Math.abs(size) <= NUMBER_MAX)) {
            faults.add(new Fault(
                    path,
                    size < 0
                            ? Words.text("catalog.fault.minimum", -NUMBER_MAX)
                            : Words.text("catalog.fault.maximum", NUMBER_MAX)));
        }
    }

    private void text(String path, String text) {
        if (text.length() > TEXT_MAX) {
            faults.add(new Fault(path, Words.text("catalog.fault.maxLength", TEXT_MAX)));
        } else if (text.codePoints().anyMatch(InputLimits::isHidden)) {
            faults.add(new Fault(path, Words.text("catalog.fault.characters")));
        }
    }

    /** Zero and control characters, halves of characters, and those that change the direction of what follows. */
    static boolean isHidden(int point) {
        boolean control = Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t';
        boolean half = point >= 0xD800 && point <= 0xDFFF;
        boolean turning = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        boolean invisible = point == 0x200E || point == 0x200F || point == 0x061C || point == 0xFEFF;
        return control || half || turning || invisible;
    }
}
