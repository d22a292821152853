package id.pendopo.innovation.web.competition;

import id.pendopo.kernel.Refusal;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * One of the forms of a stage whose scores are open, as somebody typed it. A page holds several: each names its fields after
 * what it does, so that what was typed and what was wrong in it stand in the right one.
 */
public final class PanelForm {

    private static final Pattern FIELD = Pattern.compile("[a-z][a-zA-Z0-9-]{1,60}");

    private final MultiValueMap<String, String> typed;

    PanelForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    static PanelForm none() {
        return new PanelForm(new LinkedMultiValueMap<>());
    }

    /** What the form does: {@code minutes}, {@code depart} and so on. */
    public String act() {
        return first("do");
    }

    private String first(String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    /** @param name of a field, without what the form does */
    String get(String name) {
        return first(act() + "-" + name);
    }

    /** What stood in a field, by its whole name; for the page. */
    public String typed(String field) {
        return first(field);
    }

    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    List<String> each(String name) {
        return all(act() + "-" + name);
    }

    boolean says(String name) {
        return "true".equals(first(name));
    }

    UUID id() {
        try {
            return UUID.fromString(first("id"));
        } catch (IllegalArgumentException _) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "panel-act-unknown", "No such id");
        }
    }

    LocalDate day(String name) {
        return TypedDay.owed(this::get, name);
    }

    /** What was wrong, at its field; what no change of the form can cure goes on its way. */
    Problems problems(Refusal no, Texts texts) {
        if (no.kind() != Refusal.Kind.INVALID && no.kind() != Refusal.Kind.CONFLICT) {
            throw no;
        }
        return Problems.of(List.of(
                new Problem(field(no), texts.get(messageKey(no), no.values().toArray()))));
    }

    /** Several texts of one form may be missing: the refusal says which. */
    private String messageKey(Refusal no) {
        return no.slug().equals("reason-owed") && field(no).endsWith("-published")
                ? "competition.objection.published.owed"
                : no.messageKey();
    }

    private String field(Refusal no) {
        var named = field(no.values().isEmpty() ? null : no.values().getFirst());
        return named.isEmpty() ? "" : act() + "-" + named;
    }

    private static String field(@Nullable Object value) {
        var text = String.valueOf(value);
        return value != null && FIELD.matcher(text).matches() ? text : "";
    }
}
