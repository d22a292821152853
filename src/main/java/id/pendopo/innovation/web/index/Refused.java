package id.pendopo.innovation.web.index;

import id.pendopo.kernel.Refusal;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;

/** Shows a form again with what was wrong in it; what no change of the form can cure goes on its way. */
final class Refused {

    private Refused() {}

    static void show(Refusal no, Texts texts, Model model) {
        if (no.kind() != Refusal.Kind.INVALID
                && no.kind() != Refusal.Kind.CONFLICT
                && no.kind() != Refusal.Kind.TOO_LARGE) {
            throw no;
        }
        var field = String.valueOf(no.details().getOrDefault("field", ""));
        model.addAttribute("problems", Problems.of(List.of(new Problem(field, text(no, texts)))));
    }

    /** The same refusal, told at a field of the form that brought it. */
    static Refusal at(String field, Refusal no) {
        return new Refusal(no.kind(), no.slug(), String.valueOf(no.getMessage()), no.values(), Map.of("field", field));
    }

    static String text(Refusal no, Texts texts) {
        var values = no.values().stream()
                .map(value -> value instanceof String name && texts.has("index.field." + name)
                        ? texts.get("index.field." + name)
                        : value)
                .toArray();
        return texts.get(no.messageKey(), values);
    }
}
