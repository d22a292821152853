package id.pendopo.identity;

import id.pendopo.kernel.Nib;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.Npwp;
import id.pendopo.kernel.Refusal;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A tie that an officer declared: their own numbers, those of relatives, of companies they have a share in. */
public record Relation(
        UUID id,
        Kind kind,
        String value,
        Instant declaredAt,
        @Nullable Instant endedAt) {

    private static final Pattern FAMILY_CARD = Pattern.compile("\\d{16}");

    /** What sort of number it is. */
    public enum Kind {
        OWN_NIK,
        RELATIVE,
        FAMILY_CARD,
        COMPANY_NIB,
        COMPANY_NPWP;

        /** The number in its one written form, or a refusal. */
        String normal(String typed) {
            try {
                return switch (this) {
                    case OWN_NIK, RELATIVE -> Nik.of(typed).value();
                    case FAMILY_CARD -> familyCard(typed);
                    case COMPANY_NIB -> Nib.of(typed).value();
                    case COMPANY_NPWP -> Npwp.of(typed).value();
                };
            } catch (IllegalArgumentException _) {
                throw new Refusal(Refusal.Kind.INVALID, "number-malformed", "Not a number of this kind: " + this);
            }
        }
    }

    static String familyCard(String typed) {
        var digits = typed.replace(" ", "").replace(".", "").replace("-", "");
        if (!FAMILY_CARD.matcher(digits).matches()) {
            throw new IllegalArgumentException("A family card has 16 digits");
        }
        return digits;
    }

    /** Enough for its owner to recognise. */
    public String masked() {
        return value.substring(0, 4) + "…" + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return "Relation[" + kind + " " + id + "]";
    }
}
