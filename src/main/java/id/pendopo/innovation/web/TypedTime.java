package id.pendopo.innovation.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;

/** A time of day as people type it. */
public final class TypedTime {

    private TypedTime() {}

    /** As 9.30 or 09:30; empty for what is no time of day, 24:00 too. */
    public static Optional<LocalTime> of(String typed) {
        var text = typed.strip().replace('.', ':');
        try {
            return text.length() > 5
                    ? Optional.empty()
                    : Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
