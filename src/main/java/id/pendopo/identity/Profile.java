package id.pendopo.identity;

import id.pendopo.kernel.Nik;
import id.pendopo.kernel.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person told about themselves. Sealed in the database, shown to its owner, masked to others. */
public record Profile(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Nik nik,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String address) {

    private static final int NAME_LONGEST = 200;
    private static final int ADDRESS_LONGEST = 500;

    public Profile {
        name = Words.line(name, NAME_LONGEST);
        address = address == null || address.isBlank() ? null : Words.line(address, ADDRESS_LONGEST);
    }

    public static Profile named(String name) {
        return new Profile(name, null, null, null, null, null, null);
    }

    /** Says nothing: a profile must not end up in a log by accident. */
    @Override
    public String toString() {
        return "Profile[…]";
    }
}
