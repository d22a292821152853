package id.pendopo.innovation.web.ideas;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Numbers as forms send them. */
final class Numbers {

    private Numbers() {}

    static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A count or a version; 0 for anything else, which none has. */
    static int small(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /**
     * A figure as people here write it: 1250, 1.250 or 12,5. At most two decimals: a comma before three digits is read one
     * way here and another way elsewhere.
     */
    static Optional<BigDecimal> figure(String text) {
        var typed = text.strip().replace('\u2212', '-');
        if (typed.length() > 24) {
            return Optional.empty();
        }
        if (typed.matches("-?\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?")) {
            return Optional.of(new BigDecimal(typed.replace(".", "").replace(',', '.')));
        }
        return typed.matches("-?\\d{1,13}([.,]\\d{1,2})?")
                ? Optional.of(new BigDecimal(typed.replace(',', '.')))
                : Optional.empty();
    }

    /** A day in three fields. */
    static Optional<LocalDate> day(Map<String, String> typed, String name) {
        try {
            return Optional.of(LocalDate.of(
                    small(typed.getOrDefault(name + "-year", "").strip()),
                    small(typed.getOrDefault(name + "-month", "").strip()),
                    small(typed.getOrDefault(name + "-day", "").strip())));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
