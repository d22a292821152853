package id.pendopo.innovation.judging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of the place of an award that was taken back. */
public enum Vacancy {
    /** It stays empty. */
    EMPTY,
    /** Those below move up. */
    FILLED;

    /** As editions and protocols write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Vacancy> of(String code) {
        return Arrays.stream(values())
                .filter(vacancy -> vacancy.code().equals(code))
                .findFirst();
    }
}
