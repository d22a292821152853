package id.pendopo.innovation.competition;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.util.List;

/**
 * A competition that was opened, with the rules that hold now.
 *
 * @param digest SHA-256 of the rules, in hexadecimal
 * @param changes every change of the rules since, oldest first
 */
public record OpenEdition(Edition rules, String digest, RegionCode region, Instant openedAt, List<RuleChange> changes) {

    /** A change of frozen rules, for all entrants to see. */
    public record RuleChange(int number, String digest, String reason, Instant at) {}

    /** Of the rules that hold now. */
    public int number() {
        return changes.getLast().number();
    }

    public String code() {
        return rules.code();
    }

    public boolean takesEntries(Instant now) {
        return !now.isBefore(rules.periods().opensAt())
                && now.isBefore(rules.periods().closesAt());
    }
}
