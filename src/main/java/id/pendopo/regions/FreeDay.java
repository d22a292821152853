package id.pendopo.regions;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A day on which offices are closed by decree.
 *
 * @param region where, with all that lies within it; empty for the whole nation
 * @param decree its number as printed
 * @param confirmed whether somebody read the number and the date in the decree itself
 */
public record FreeDay(
        Optional<RegionCode> region,
        LocalDate day,
        Kind kind,
        String name,
        String decree,
        boolean confirmed,
        String source,
        UUID recordedBy,
        Instant recordedAt) {

    /** Why it is free. */
    public enum Kind {
        HOLIDAY,
        JOINT_LEAVE
    }

    /** Whether offices of this region are closed by it. */
    public boolean closes(RegionCode office) {
        return region.map(code -> code.equals(office) || code.equals(office.province()))
                .orElse(true);
    }
}
