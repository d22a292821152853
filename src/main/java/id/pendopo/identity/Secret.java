package id.pendopo.identity;

import id.pendopo.kernel.RegionCode;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 256 random bits that name a session, a device or a token, together with the region whose rows hold the hash. Whoever
 * changes the region finds nothing.
 */
record Secret(RegionCode region, String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("(\\d{2}(?:\\.\\d{2})?)~([A-Za-z0-9_-]{43})");

    static Secret fresh(RegionCode region) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(region, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<Secret> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Secret(RegionCode.of(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** What its holder keeps. */
    String clear() {
        return region + "~" + value;
    }

    @Override
    public String toString() {
        return "Secret[" + region + "]";
    }
}
