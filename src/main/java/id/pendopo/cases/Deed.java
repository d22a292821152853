package id.pendopo.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
            throw new IllegalArgumentException("A reason has at most " + REASON_MAX + " characters");
        }
        data = Map.copyOf(data);
        documents = Map.copyOf(documents);
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
}
