package id.pendopo.innovation.web.competition;

import id.pendopo.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A day as it is typed on every page of this room: in three fields. */
final class TypedDay {

    private TypedDay() {}

    /**
     * @param typed what stands in a field
     * @param name of the three fields, without {@code -day}, {@code -month}, {@code -year}
     * @return empty where all three are empty
     */
    static Optional<LocalDate> of(UnaryOperator<String> typed, String name) {
        var day = typed.apply(name + "-day").strip();
        var month = typed.apply(name + "-month").strip();
        var year = typed.apply(name + "-year").strip();
        if ((day + month + year).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (NumberFormatException | DateTimeException _) {
            throw none(name);
        }
    }

    static LocalDate owed(UnaryOperator<String> typed, String name) {
        return of(typed, name).orElseThrow(() -> none(name));
    }

    private static Refusal none(String name) {
        return new Refusal(Refusal.Kind.INVALID, "entry-day", "Not a day", name);
    }
}
