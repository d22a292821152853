package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.web.TypedTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What a form sent, field by field; what is missing is empty. */
record Sent(MultiValueMap<String, String> fields) {

    String get(String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    int number(String name) {
        try {
            return Integer.parseInt(get(name).strip());
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    /** A day in its three fields. */
    Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.of(number(name + "-year"), number(name + "-month"), number(name + "-day")))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() <= 2200);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A time of day as 9.30 or 09:30. */
    Optional<LocalTime> time(String name) {
        return TypedTime.of(get(name));
    }

    Optional<LocalDateTime> moment(String name) {
        return day(name).flatMap(day -> time(name + "-time").map(day::atTime));
    }
}
