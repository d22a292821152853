package id.pendopo.innovation.web.wishes;

import id.pendopo.innovation.wishes.WishPhase;
import id.pendopo.innovation.wishes.WishVerdict;
import id.pendopo.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.bind.annotation.BindParam;

/** What stands in the forms by which a request goes on; each sends its own part of it. */
public record WishActForm(
        String verdict,
        String reason,
        String phase,
        String words,
        @BindParam("begun-day") String day,
        @BindParam("begun-month") String month,
        @BindParam("begun-year") String year) {

    // A field that was not sent is an empty one.
    public WishActForm {
        verdict = Objects.requireNonNullElse(verdict, "");
        reason = Objects.requireNonNullElse(reason, "");
        phase = Objects.requireNonNullElse(phase, "");
        words = Objects.requireNonNullElse(words, "");
        day = Objects.requireNonNullElse(day, "");
        month = Objects.requireNonNullElse(month, "");
        year = Objects.requireNonNullElse(year, "");
    }

    static WishActForm empty() {
        return new WishActForm("", "", "", "", "", "", "");
    }

    Optional<WishVerdict> chosenVerdict() {
        return Arrays.stream(WishVerdict.values())
                .filter(each -> each.name().equals(verdict))
                .findFirst();
    }

    Optional<WishPhase> chosenPhase() {
        return Arrays.stream(WishPhase.values())
                .filter(each -> each.name().equals(phase))
                .findFirst();
    }

    LocalDate begun() {
        if (!day.strip().matches("\\d{1,2}")
                || !month.strip().matches("\\d{1,2}")
                || !year.strip().matches("\\d{4}")) {
            throw wrong("wish-begun", "begun");
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip()));
        } catch (DateTimeException _) {
            throw wrong("wish-begun", "begun");
        }
    }

    static Refusal wrong(String slug, String field) {
        return new Refusal(
                Refusal.Kind.INVALID, slug, "Refused because of " + field, List.of(field), Map.of("field", field));
    }
}
