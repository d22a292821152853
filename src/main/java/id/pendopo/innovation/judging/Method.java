package id.pendopo.innovation.judging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what entries are ranked; fixed before the first score. */
public enum Method {
    /** Mean over the jurors who scored the entry. */
    RAW,
    /** Mean as jurors of average severity would have given; where jurors cannot be compared, the raw one. */
    ADJUSTED;

    /** As editions and protocols write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Method> of(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code().equals(code))
                .findFirst();
    }
}
