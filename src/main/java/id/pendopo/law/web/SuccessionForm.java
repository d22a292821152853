package id.pendopo.law.web;

import id.pendopo.kernel.Refusal;
import java.util.Objects;

/**
 * What stands in the form by which one instrument changes or ends another.
 *
 * @param act {@code amend} or {@code revoke}
 * @param by id of the later instrument
 */
public record SuccessionForm(String act, String by, String effective, String source) {

    // A field that was not sent is an empty one.
    public SuccessionForm {
        act = Objects.requireNonNullElse(act, "");
        by = Objects.requireNonNullElse(by, "");
        effective = Objects.requireNonNullElse(effective, "");
        source = Objects.requireNonNullElse(source, "");
    }

    static SuccessionForm empty() {
        return new SuccessionForm("amend", "", "", "");
    }

    void requireSuccessor() {
        if (by.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "instrument-successor", "No later instrument was chosen", "by");
        }
    }

    public boolean isRevocation() {
        return act.equals("revoke");
    }
}
