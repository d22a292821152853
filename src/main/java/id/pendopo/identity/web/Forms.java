package id.pendopo.identity.web;

import id.pendopo.identity.Relation;
import id.pendopo.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;

/** Reads the fields of a form that are more than text. */
final class Forms {

    private Forms() {}

    /** A date from its three fields, or a refusal. */
    static LocalDate date(Map<String, String> form, String name) {
        try {
            return LocalDate.of(
                    number(form, name + "-year"), number(form, name + "-month"), number(form, name + "-day"));
        } catch (NumberFormatException | DateTimeException _) {
            throw new Refusal(Refusal.Kind.INVALID, "date-malformed", "No such date");
        }
    }

    static boolean hasDate(Map<String, String> form, String name) {
        return !(form.getOrDefault(name + "-day", "")
                        + form.getOrDefault(name + "-month", "")
                        + form.getOrDefault(name + "-year", ""))
                .isBlank();
    }

    private static int number(Map<String, String> form, String name) {
        return Integer.parseInt(form.getOrDefault(name, "").strip());
    }

    static UUID account(Map<String, String> form, String name) {
        try {
            return UUID.fromString(form.getOrDefault(name, ""));
        } catch (IllegalArgumentException _) {
            throw new Refusal(Refusal.Kind.INVALID, "officer-unknown", "Not an account");
        }
    }

    static Relation.Kind relation(Map<String, String> form) {
        return Arrays.stream(Relation.Kind.values())
                .filter(kind -> kind.name().equals(form.getOrDefault("kind", "")))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "number-malformed", "No such kind of relation"));
    }

    static String role(MessageSource messages, String role, Locale locale) {
        return messages.getMessage("identity.role." + role, new Object[0], locale);
    }
}
