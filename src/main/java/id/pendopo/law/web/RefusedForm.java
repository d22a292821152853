package id.pendopo.law.web;

import id.pendopo.kernel.Refusal;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a form again with what was wrong in it; what no change of the form can cure goes on its way. */
@Component
class RefusedForm {

    private final MessageSource messages;

    RefusedForm(MessageSource messages) {
        this.messages = messages;
    }

    void show(Refusal no, Locale locale, Model model) {
        if (no.kind() != Refusal.Kind.INVALID && no.kind() != Refusal.Kind.CONFLICT) {
            throw no;
        }
        var text = messages.getMessage(no.messageKey(), no.values().toArray(), locale);
        model.addAttribute("problems", Problems.of(List.of(new Problem(field(no), text))));
    }

    private static String field(Refusal no) {
        if (no.slug().equals("instrument-year")) {
            return "year";
        }
        var first = no.values().isEmpty() ? "" : String.valueOf(no.values().getFirst());
        return isField(first) ? first : "";
    }

    private static boolean isField(String name) {
        return name.matches("[a-z]{2,12}");
    }
}
