package id.pendopo.catalog;

import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The right to sign a service: which office and role, in whose name, by which instrument. The decree prints it.
 *
 * @param variant code of a variant, or {@code *} for all
 * @param instrument id of a {@link id.pendopo.law.LegalInstrument}
 * @param until last day; empty for as long as the instrument lives
 * @param example not confirmed by the office: shown as an example
 */
public record Authority(
        RegionCode region,
        String office,
        String service,
        String variant,
        String role,
        Text inName,
        String instrument,
        Kind kind,
        LocalDate from,
        Optional<LocalDate> until,
        boolean example) {

    public static final String ALL_VARIANTS = "*";

    /** How the right came: by law itself, handed over with the responsibility, or lent (UU 30/2014 Pasal 11–14). */
    public enum Kind {
        ATTRIBUTION,
        DELEGATION,
        MANDATE
    }

    Authority asExample() {
        return new Authority(
                region, office, service, variant, role, inName, instrument, kind, from, until, /* example */ true);
    }

    boolean covers(String service, String variant, LocalDate day) {
        return this.service.equals(service)
                && (this.variant.equals(ALL_VARIANTS) || this.variant.equals(variant))
                && !day.isBefore(from)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
