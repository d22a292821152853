package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Verdict;
import id.pendopo.innovation.index.Verification.Finding;
import id.pendopo.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What stands in the form of a second person.
 *
 * @param revision that they looked at
 * @param found the lower level, where it is lowered
 */
public record VerdictForm(String revision, String kind, String found, String reason) {

    // A field that was not sent is an empty one.
    public VerdictForm {
        revision = Objects.requireNonNullElse(revision, "");
        kind = Objects.requireNonNullElse(kind, "");
        found = Objects.requireNonNullElse(found, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    static VerdictForm empty() {
        return new VerdictForm("", "", "", "");
    }

    Finding finding() {
        var chosen = Arrays.stream(Verdict.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID,
                        "index-verdict",
                        "No verdict was chosen",
                        List.of("kind"),
                        Map.of("field", "kind")));
        return new Finding(number(revision), chosen, number(found), reason);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }
}
