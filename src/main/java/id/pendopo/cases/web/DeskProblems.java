package id.pendopo.cases.web;

import id.pendopo.kernel.Refusal;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** A refusal that the form itself can cure, as problems beside its fields. */
@Component
class DeskProblems {

    /** Which field a refusal is about. */
    private static final Map<String, String> FIELDS = Map.of(
            "desk-passphrase", "passphrase",
            "deed-needs-reason", "reason",
            "deed-needs-identity", "reason",
            "deed-needs-law", "law",
            "deed-needs-faults", "remark-file",
            "deed-needs-visit", "date",
            "deed-needs-minutes", "summary",
            "deed-needs-decree", "conditions");

    private final MessageSource messages;

    DeskProblems(MessageSource messages) {
        this.messages = messages;
    }

    /** Whether typing something else helps. */
    static boolean isCurable(Refusal no) {
        return no.kind() == Refusal.Kind.INVALID || no.kind() == Refusal.Kind.TOO_LARGE;
    }

    Problems of(Refusal no, Locale locale) {
        var problems = new ArrayList<Problem>();
        if (no.details().get("faults") instanceof List<?> faults) {
            for (var each : faults) {
                if (each instanceof Map<?, ?> fault) {
                    problems.add(fault(fault, locale));
                }
            }
        }
        if (problems.isEmpty()) {
            problems.add(new Problem(field(no), text(no, locale)));
        }
        return Problems.of(problems);
    }

    /** The one problem of a form of one field. */
    Problems of(Refusal no, Locale locale, String field) {
        return Problems.of(List.of(new Problem(field, text(no, locale))));
    }

    String text(Refusal no, Locale locale) {
        var text = messages.getMessage(no.messageKey(), no.values().toArray(), null, locale);
        return text == null ? messages.getMessage("refusal.invalid", null, locale) : text;
    }

    /** What is said of something that is missing, before anybody refuses. */
    String text(String slug, Locale locale) {
        return text(new Refusal(Refusal.Kind.INVALID, slug, "Missing in a form"), locale);
    }

    /** Every line of the minutes that names something owes a result, and all of them a conclusion. */
    Problems minutes(MultiValueMap<String, String> typed, Locale locale) {
        var owed = new ArrayList<Problem>();
        for (int i = 0; typed.containsKey("item-" + i); i++) {
            var item = DeskDeeds.text(typed, "item-" + i);
            boolean judged = DeskDeeds.text(typed, "result-" + i).isPresent();
            if (item.isPresent() && !judged) {
                var text = messages.getMessage("cases.desk.minutes.owed", new Object[] {item.get()}, locale);
                owed.add(new Problem("result-" + i, text));
            } else if (item.isEmpty() && judged) {
                owed.add(new Problem("item-" + i, messages.getMessage("cases.desk.minutes.unnamed", null, locale)));
            }
        }
        if (DeskDeeds.text(typed, "summary").isEmpty()) {
            owed.add(new Problem("summary", messages.getMessage("cases.desk.minutes.owedSummary", null, locale)));
        }
        return Problems.of(owed);
    }

    private static Problem fault(Map<?, ?> fault, Locale locale) {
        var part = String.valueOf(fault.get("part"));
        int end = part.indexOf('/', 1);
        var name = part.isEmpty() ? "" : part.substring(1, end < 0 ? part.length() : end);
        var text = String.valueOf(fault.get(locale.getLanguage().equals("en") ? "en" : "id"));
        return new Problem(name.isEmpty() ? "" : DeskActPage.ASK + name, text);
    }

    private static String field(Refusal no) {
        return no.slug().startsWith("upload-") ? "photos" : FIELDS.getOrDefault(no.slug(), "");
    }
}
