package id.pendopo.cases;

import id.pendopo.catalog.Form;
import id.pendopo.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do with a case.
 *
 * @param action its name in the workflow
 * @param version the version at which it was offered; it belongs to one branch
 * @param reason why, where the action needs one
 * @param data what the action needs: faults of a return, date of a visit, minutes, values of a decree, answers
 * @param documents papers handed in with it, by slot; for a list's papers {@code slot.0}, {@code slot.1} …
 */
public record Deed(
        String action,
        int version,
        Optional<String> reason,
        Map<String, Object> data,
        Map<String, List<UUID>> documents) {

    static final int REASON_MAX = 4_000;

    public Deed {
        if (reason.isPresent() && reason.get().length() > REASON_MAX) {
            throw new Refusal(Refusal.Kind.INVALID, "deed-needs-reason", "A reason is longer than " + REASON_MAX);
        }
        data = present(data);
        documents = present(documents);
        var faults = new ArrayList<>(Form.limits(data));
        faults.addAll(Form.limits(Map.of("reason", reason.orElse(""))));
        if (!faults.isEmpty()) {
            throw CaseRefusals.faulty("form-faulty", faults);
        }
    }

    /** For an act that is nothing without its reason. */
    static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "deed-needs-reason", "A reason is missing, or longer than " + REASON_MAX);
        }
    }

    public static Deed of(String action, int version) {
        return new Deed(action, version, Optional.empty(), Map.of(), Map.of());
    }

    public Deed because(String why) {
        return new Deed(action, version, Optional.of(why), data, documents);
    }

    public Deed with(Map<String, Object> more) {
        return new Deed(action, version, reason, more, documents);
    }

    /** Without what was sent as null: it is the same as not sent. */
    static <T> Map<String, T> present(Map<String, ? extends @Nullable T> sent) {
        var present = new LinkedHashMap<String, T>();
        sent.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return Collections.unmodifiableMap(present);
    }
}
