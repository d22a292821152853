package id.pendopo.innovation.web.competition;

import id.pendopo.kernel.Refusal;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.ui.Model;

/** Shows a form again with what was wrong in it; what no change of the form can cure goes on its way. */
final class Refused {

    private static final Pattern FIELD = Pattern.compile("[a-z][a-zA-Z0-9-]{1,60}");

    private Refused() {}

    static void show(Refusal no, Texts texts, Model model) {
        if (no.kind() != Refusal.Kind.INVALID && no.kind() != Refusal.Kind.CONFLICT) {
            throw no;
        }
        var text = texts.get(no.messageKey(), no.values().toArray());
        model.addAttribute("problems", Problems.of(List.of(new Problem(field(no), text))));
    }

    private static String field(Refusal no) {
        var first = no.values().isEmpty() ? "" : String.valueOf(no.values().getFirst());
        return FIELD.matcher(first).matches() ? first : "";
    }
}
