package id.pendopo.notify;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the values of a message into its text. A text names a value as {@code {name}}; quotes stand for themselves. */
@Component
class Phrasing {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    /** A date, as the module that tells it wrote it down. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Line ends and other controls, and marks that turn the direction of what follows. */
    private static final Pattern TRICKS = Pattern.compile("[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");

    private final MessageSource messages;

    Phrasing(MessageSource messages) {
        this.messages = messages;
    }

    /** One line. */
    String subject(String key, Map<String, String> values, Locale language) {
        return TRICKS.matcher(text(key + ".subject", values, language)).replaceAll(" ");
    }

    String body(String key, Map<String, String> values, Locale language) {
        return text(key + ".body", values, language);
    }

    /** Fails where nobody wrote the text, so that the act that tells it fails its test, not its reader. */
    void require(String key) {
        subject(key, Map.of(), Locale.of("id"));
        body(key, Map.of(), Locale.of("id"));
    }

    /** Dates as people write them in this language. */
    private static String written(String value, Locale language) {
        if (!DATE.matcher(value).matches()) {
            return value;
        }
        try {
            return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(LocalDate.parse(value));
        } catch (DateTimeParseException _) {
            // looks like a date and is none: somebody typed it, so it stays as typed
            return value;
        }
    }

    private String text(String key, Map<String, String> values, Locale language) {
        return NAME.matcher(messages.getMessage(key, null, language)).replaceAll(found -> {
            var value = values.getOrDefault(found.group(1), "");
            return Matcher.quoteReplacement(
                    TRICKS.matcher(written(value, language)).replaceAll(" "));
        });
    }
}
