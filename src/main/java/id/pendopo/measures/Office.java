package id.pendopo.measures;

import id.pendopo.kernel.RegionCode;
import java.util.Comparator;

/** An agency of a region: agencies of two regions may carry the same code. */
public record Office(RegionCode region, String code) implements Comparable<Office> {

    private static final Comparator<Office> ORDER =
            Comparator.comparing(Office::region).thenComparing(Office::code);

    /** @param key as {@link #toString()} wrote it */
    public static Office of(String key) {
        int colon = key.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("Not an office: " + key);
        }
        return new Office(RegionCode.of(key.substring(0, colon)), key.substring(colon + 1));
    }

    @Override
    public int compareTo(Office other) {
        return ORDER.compare(this, other);
    }

    /** {@code 35:DPMPTSP}. */
    @Override
    public String toString() {
        return region + ":" + code;
    }
}
