package id.pendopo.law.web;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.law.LegalInstrument.Kind;
import id.pendopo.law.NewInstrument;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands in the form of a new instrument.
 *
 * @param national {@code true} or {@code false}
 * @param from as in 17-3-2026
 * @param until empty where the instrument names no end
 */
public record InstrumentForm(
        String national,
        String kind,
        String number,
        String year,
        String title,
        String issuer,
        String from,
        String until,
        String source) {

    // A field that was not sent is an empty one.
    public InstrumentForm {
        national = Objects.requireNonNullElse(national, "");
        kind = Objects.requireNonNullElse(kind, "");
        number = Objects.requireNonNullElse(number, "");
        year = Objects.requireNonNullElse(year, "");
        title = Objects.requireNonNullElse(title, "");
        issuer = Objects.requireNonNullElse(issuer, "");
        from = Objects.requireNonNullElse(from, "");
        until = Objects.requireNonNullElse(until, "");
        source = Objects.requireNonNullElse(source, "");
    }

    static InstrumentForm empty() {
        return new InstrumentForm("false", "PERGUB", "", "", "", "", "", "", "");
    }

    NewInstrument instrument(Actor actor) {
        return new NewInstrument(
                national.equals("true") ? Optional.empty() : Optional.of(actor.region()),
                Arrays.stream(Kind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElse(Kind.SK),
                number,
                yearNumber(),
                title,
                issuer,
                date("from", from),
                until.isBlank() ? Optional.empty() : Optional.of(date("until", until)),
                source);
    }

    private int yearNumber() {
        if (!year.strip().matches("\\d{4}")) {
            throw new Refusal(Refusal.Kind.INVALID, "instrument-year", "Year is no number", year.strip());
        }
        return Integer.parseInt(year.strip());
    }

    /** Day, month and year in digits, with whatever stands between them. */
    static LocalDate date(String field, String text) {
        var parts = text.strip().split("[^0-9]+", -1);
        try {
            if (parts.length == 3) {
                return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
            }
        } catch (NumberFormatException | DateTimeException _) {
            // falls through to the refusal
        }
        throw new Refusal(Refusal.Kind.INVALID, "instrument-date", "No such date", field);
    }
}
