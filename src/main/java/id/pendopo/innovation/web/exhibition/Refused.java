package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.exhibition.Fault;
import id.pendopo.innovation.exhibition.Faulty;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.ui.Model;

/** Shows a form again with everything that was wrong in it; what no change of the form can cure goes on its way. */
final class Refused {

    private static final Pattern FIELD = Pattern.compile("[a-z][a-zA-Z0-9-]{1,60}");
    private static final Set<Refusal.Kind> CURABLE =
            Set.of(Refusal.Kind.INVALID, Refusal.Kind.CONFLICT, Refusal.Kind.TOO_MANY);

    private Refused() {}

    static void show(Refusal no, Texts texts, Model model) {
        if (!CURABLE.contains(no.kind())) {
            throw no;
        }
        model.addAttribute("problems", Problems.of(problems(no, texts)));
    }

    private static List<Problem> problems(Refusal no, Texts texts) {
        if (no instanceof Faulty faulty) {
            return faulty.faults().stream()
                    .map(fault -> new Problem(fault.field(), text(fault, texts)))
                    .toList();
        }
        return List.of(
                new Problem(field(no), texts.get(no.messageKey(), no.values().toArray())));
    }

    private static String text(Fault fault, Texts texts) {
        return texts.get("exhibition.fault." + fault.code(), fault.values().toArray());
    }

    private static String field(Refusal no) {
        var first = no.values().isEmpty() ? "" : String.valueOf(no.values().getFirst());
        return FIELD.matcher(first).matches() ? first : "";
    }
}
