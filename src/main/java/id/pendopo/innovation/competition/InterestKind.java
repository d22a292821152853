package id.pendopo.innovation.competition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may tie a juror to an entry. Appearance is enough. */
public enum InterestKind {
    /** Family or friendship. */
    PERSONAL,
    /** Money, now or expected. */
    FINANCIAL,
    /** Office, membership or employment with the entrant. */
    ORGANISATIONAL,
    /** Worked on it, or with those who did. */
    PROFESSIONAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<InterestKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
