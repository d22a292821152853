package id.pendopo.innovation.judging;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that one juror gave one entry in one stage: every criterion, or there is no sheet.
 *
 * @param juror pseudonym, for example {@code J03}
 * @param entry number, for example {@code E017}
 * @param scores by criterion, from 0 to 100
 */
public record Sheet(String juror, String entry, Map<String, BigDecimal> scores) {

    public Sheet {
        scores = Map.copyOf(scores);
    }

    /**
     * The words that a commitment is made to: edition and stage, for no seal of another stage may hold here; entry, juror, and
     * each criterion with its score, by name, plain digits without closing zeros.
     */
    public String words(String edition, String stage) {
        return edition + "\n" + stage + "\n" + entry + "\n" + juror + "\n"
                + new TreeMap<>(scores)
                        .entrySet().stream()
                                .map(score -> score.getKey() + "=" + plain(score.getValue()))
                                .collect(Collectors.joining("\n"));
    }

    /** With these scores in place of what was given. */
    Sheet with(Map<String, BigDecimal> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        var all = new HashMap<>(scores);
        all.putAll(changes);
        return new Sheet(juror, entry, all);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
