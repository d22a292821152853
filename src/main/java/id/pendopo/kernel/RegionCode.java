package id.pendopo.kernel;

import java.util.regex.Pattern;

/**
 * A region with a government of its own or a part of one, in the ministry's dotted form: {@code 35} the province, {@code
 * 35.17} a regency or city (Kepmendagri 300.2.2-2430/2025).
 */
public record RegionCode(String value) implements Comparable<RegionCode> {

    private static final Pattern FORM = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");

    public RegionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a region code: " + value);
        }
    }

    public static RegionCode of(String value) {
        return new RegionCode(value);
    }

    /** The digits alone, as they stand in a NIK or a case number: {@code 3517}. */
    public String digits() {
        return value.replace(".", "");
    }

    /** The province to which this region belongs; a province is its own. */
    public RegionCode province() {
        return new RegionCode(value.substring(0, 2));
    }

    public boolean isProvince() {
        return value.length() == 2;
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
