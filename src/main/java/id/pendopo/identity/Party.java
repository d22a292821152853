package id.pendopo.identity;

import id.pendopo.kernel.Nib;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.Npwp;
import id.pendopo.kernel.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In whose name somebody acts: a person, a company, a public body. */
public record Party(
        UUID id,
        Kind kind,
        String name,
        @Nullable Nik nik,
        @Nullable Npwp npwp,
        @Nullable Nib nib,
        @Nullable String address) {

    public enum Kind {
        PERSON,
        COMPANY,
        GOVERNMENT
    }

    private static final int NAME_LONGEST = 200;
    private static final int ADDRESS_LONGEST = 500;

    public Party {
        name = Words.line(name, NAME_LONGEST);
        address = address == null || address.isBlank() ? null : Words.line(address, ADDRESS_LONGEST);
        if (kind == Kind.PERSON && nik == null) {
            throw new Refusal(Refusal.Kind.INVALID, "party-needs-nik", "Person without a NIK");
        }
        if (kind == Kind.COMPANY && nib == null && npwp == null) {
            throw new Refusal(Refusal.Kind.INVALID, "party-needs-number", "Company without NIB and NPWP");
        }
    }

    @Override
    public String toString() {
        return "Party[" + kind + " " + id + "]";
    }
}
