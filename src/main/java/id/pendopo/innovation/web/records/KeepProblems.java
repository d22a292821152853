package id.pendopo.innovation.web.records;

import id.pendopo.kernel.Refusal;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.util.List;
import org.springframework.ui.Model;

/** Tells at its field what was wrong on the keeper's desk; what no change of the form cures goes on its way. */
final class KeepProblems {

    private KeepProblems() {}

    static void show(Refusal no, RecordForm form, Texts texts, Model model) {
        show(no, field(no, form), texts, model);
    }

    /** The same in the form of a whole record. */
    static void showEdited(Refusal no, Texts texts, Model model) {
        var field = switch (no.slug()) {
            case "innovation-title-taken" -> "title";
            case "innovation-text" -> String.valueOf(no.values().getFirst());
            default -> "";
        };
        show(no, field, texts, model);
    }

    private static void show(Refusal no, String field, Texts texts, Model model) {
        if (no.kind() != Refusal.Kind.INVALID && no.kind() != Refusal.Kind.CONFLICT) {
            throw no;
        }
        model.addAttribute("problems", Problems.of(List.of(new Problem(field, text(no, texts)))));
    }

    private static String field(Refusal no, RecordForm form) {
        return switch (no.slug()) {
            case "innovation-people" -> "workers";
            case "innovation-keeper", "innovation-keeper-already" -> "keeper";
            case "innovation-officer-unknown", "innovation-officer-named", "innovation-officers-full" -> "officer";
            case "handover-day" -> "changed";
            default ->
                switch (form.first("do")) {
                    case "look" -> "lookNote";
                    case "take", "give" -> "careNote";
                    case "name" -> "part";
                    case "end" -> "endReason";
                    case "handover" -> "reason";
                    default -> "";
                };
        };
    }

    private static String text(Refusal no, Texts texts) {
        var values = no.values().stream()
                .map(value -> value instanceof String name && texts.has("records.part." + name)
                        ? texts.get("records.part." + name)
                        : value)
                .toArray();
        return texts.get(no.messageKey(), values);
    }
}
