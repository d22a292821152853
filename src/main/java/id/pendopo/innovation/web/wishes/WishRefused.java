package id.pendopo.innovation.web.wishes;

import id.pendopo.innovation.wishes.WishFault;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.ui.Model;

/** Shows a form again with what was wrong in it; what no change of the form can cure goes on its way. */
final class WishRefused {

    private WishRefused() {}

    static void show(Refusal no, Texts texts, Model model) {
        boolean curable = switch (no.kind()) {
            case INVALID, CONFLICT, TOO_LARGE, TOO_MANY -> true;
            case MALFORMED, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, UNAVAILABLE -> false;
        };
        if (!curable) {
            throw no;
        }
        var field = String.valueOf(no.details().getOrDefault("field", ""));
        model.addAttribute(
                "problems",
                Problems.of(List.of(new Problem(
                        field, texts.get(no.messageKey(), no.values().toArray())))));
    }

    /** All that is wrong, each with the name of its field: several of a form may be empty. */
    static void show(List<WishFault> faults, String names, Texts texts, Model model) {
        model.addAttribute(
                "problems",
                Problems.of(faults.stream()
                        .map(fault -> problem(fault, names, texts))
                        .toList()));
    }

    private static Problem problem(WishFault fault, String names, Texts texts) {
        var values = Stream.concat(Stream.of(texts.get(names + fault.field())), fault.values().stream());
        return new Problem(fault.field(), texts.get(fault.key(), values.toArray()));
    }
}
