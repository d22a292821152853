package id.pendopo.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Number of a person in the population register: region of first registration, birth date (day + 40 for women), serial.
 *
 * <p>The region stays when its bearer moves, and the birth date in it stays when the register corrects one, so both may
 * differ from today's truth: {@link #mismatches} warns and never forbids. There is no check digit.
 */
public record Nik(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{16}");
    private static final Pattern SPACING = Pattern.compile("[ .-]");
    private static final int WOMEN = 40;

    /** Codes of the provinces of Indonesia (Kepmendagri 300.2.2-2430/2025). */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35", "36", "51", "52",
            "53", "61", "62", "63", "64", "65", "71", "72", "73", "74", "75", "76", "81", "82", "91", "92", "93", "94",
            "95", "96");

    /** What a NIK says otherwise than its bearer. */
    public enum Mismatch {
        BIRTH_DATE,
        SEX
    }

    /** The messages do not repeat the number: it is personal data. */
    public Nik {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A NIK has 16 digits");
        }
        if (!PROVINCES.contains(value.substring(0, 2))) {
            throw new IllegalArgumentException("A NIK begins with the code of a province");
        }
        if (value.endsWith("0000")) {
            throw new IllegalArgumentException("The serial of a NIK begins at 0001");
        }
        int day = number(value, 6) > WOMEN ? number(value, 6) - WOMEN : number(value, 6);
        if (!exists(1900 + number(value, 10), number(value, 8), day)
                && !exists(2000 + number(value, 10), number(value, 8), day)) {
            throw new IllegalArgumentException("The birth date in this NIK does not exist");
        }
    }

    /** Reads what a person typed, with or without spaces, dots and dashes. */
    public static Nik of(String typed) {
        return new Nik(SPACING.matcher(typed).replaceAll(""));
    }

    public static boolean isNik(String typed) {
        try {
            of(typed);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Regency or city of the first registration, anywhere in Indonesia. */
    public RegionCode firstRegion() {
        return RegionCode.of(value.substring(0, 2) + "." + value.substring(2, 4));
    }

    public Sex sex() {
        return number(value, 6) > WOMEN ? Sex.FEMALE : Sex.MALE;
    }

    /** The later century that is not in the future: nobody is older than a hundred unless the register says so. */
    public LocalDate birthDate(LocalDate today) {
        int year = 2000 + number(value, 10);
        if (exists(year, month(), day()) && !LocalDate.of(year, month(), day()).isAfter(today)) {
            return LocalDate.of(year, month(), day());
        }
        int before = year - 100;
        return exists(before, month(), day())
                ? LocalDate.of(before, month(), day())
                : LocalDate.of(year, month(), day());
    }

    /** The birth date of somebody who must be of this age at least; decides the century. */
    public LocalDate birthDate(LocalDate today, int minimumAge) {
        return birthDate(today.minusYears(minimumAge));
    }

    /** Warnings, never errors. */
    public Set<Mismatch> mismatches(LocalDate birthDate, Sex sex) {
        var found = EnumSet.noneOf(Mismatch.class);
        if (birthDate.getDayOfMonth() != day()
                || birthDate.getMonthValue() != month()
                || birthDate.getYear() % 100 != number(value, 10)) {
            found.add(Mismatch.BIRTH_DATE);
        }
        if (sex != sex()) {
            found.add(Mismatch.SEX);
        }
        return found;
    }

    /** Enough to recognise one's own, too little to use another's: {@code 3602********0001}. */
    public String masked() {
        return value.substring(0, 4) + "********" + value.substring(12);
    }

    @Override
    public String toString() {
        return masked();
    }

    private int day() {
        int day = number(value, 6);
        return day > WOMEN ? day - WOMEN : day;
    }

    private int month() {
        return number(value, 8);
    }

    private static int number(String value, int at) {
        return Integer.parseInt(value.substring(at, at + 2));
    }

    private static boolean exists(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
