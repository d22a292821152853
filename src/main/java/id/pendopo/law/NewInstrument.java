package id.pendopo.law;

import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What an administrator enters about an instrument, from the instrument itself. */
public record NewInstrument(
        Optional<RegionCode> region,
        LegalInstrument.Kind kind,
        String number,
        int year,
        String title,
        String issuer,
        LocalDate from,
        Optional<LocalDate> until,
        String source) {

    public NewInstrument {
        number = number.strip();
        title = title.strip();
        issuer = issuer.strip();
        source = source.strip();
    }

    /** Readable and stable: kind, region, number and year; what is no letter or digit becomes a dash. */
    String id() {
        var plain =
                number.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var where = region.map(code -> code.value() + "-").orElse("");
        var id = kind.name().toLowerCase(Locale.ROOT) + "-" + where + plain;
        return plain.endsWith(String.valueOf(year)) ? id : id + "-" + year;
    }
}
