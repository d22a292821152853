package id.pendopo.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What is wrong with a form, field by field, in the reader's language. Templates get it as {@code problems}. */
public final class Problems {

    private static final Problems NONE = new Problems(List.of());

    private final List<Problem> all;

    /** @param field name of the form field; its element carries the same id */
    public record Problem(String field, String text) {}

    private Problems(List<Problem> all) {
        this.all = List.copyOf(all);
    }

    public static Problems none() {
        return NONE;
    }

    /** For forms that are not bound by the framework: the problems in the order of the form. */
    public static Problems of(List<Problem> all) {
        return new Problems(all);
    }

    static Problems of(BindingResult result, MessageSource messages, Locale locale) {
        return new Problems(result.getAllErrors().stream()
                .map(error -> new Problem(
                        error instanceof FieldError field ? field.getField() : "", messages.getMessage(error, locale)))
                .toList());
    }

    /** The first problem of a field; empty when there is none. */
    public String of(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse("");
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Problem> all() {
        return all;
    }
}
