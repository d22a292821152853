package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.NewInnovation;
import id.pendopo.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What stands in the form of a new innovation.
 *
 * @param record its code in the gallery
 */
public record InnovationForm(
        String name,
        String affair,
        String agency,
        String record,
        @BindParam("applied-day") String day,
        @BindParam("applied-month") String month,
        @BindParam("applied-year") String year) {

    // A field that was not sent is an empty one.
    public InnovationForm {
        name = Objects.requireNonNullElse(name, "");
        affair = Objects.requireNonNullElse(affair, "");
        agency = Objects.requireNonNullElse(agency, "");
        record = Objects.requireNonNullElse(record, "");
        day = Objects.requireNonNullElse(day, "").strip();
        month = Objects.requireNonNullElse(month, "").strip();
        year = Objects.requireNonNullElse(year, "").strip();
    }

    static InnovationForm empty() {
        return new InnovationForm("", "", "", "", "", "", "");
    }

    /** @param usual the agency of whoever has only one to choose */
    NewInnovation innovation(String usual) {
        return new NewInnovation(
                name,
                affair,
                agency.isEmpty() ? usual : agency,
                applied(),
                Optional.of(record).filter(code -> !code.isEmpty()));
    }

    private Optional<LocalDate> applied() {
        if (Stream.of(day, month, year).allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        if (!day.matches("\\d{1,2}") || !month.matches("\\d{1,2}") || !year.matches("\\d{4}")) {
            throw noDay();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException _) {
            throw noDay();
        }
    }

    private static Refusal noDay() {
        return new Refusal(
                Refusal.Kind.INVALID, "index-day", "No such day", List.of("applied"), Map.of("field", "applied"));
    }
}
