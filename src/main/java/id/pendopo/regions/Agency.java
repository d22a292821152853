package id.pendopo.regions;

import id.pendopo.kernel.RegionCode;
import java.util.Optional;

/**
 * An office of a region (perangkat daerah), or its head of government.
 *
 * @param code stable and short, for example {@code DPMPTSP}
 * @param name in full, as it is printed
 * @param superior code of the agency above it in the same region: where an appeal goes
 * @param example not confirmed by a source
 */
public record Agency(
        RegionCode region,
        String code,
        Kind kind,
        String name,
        Optional<String> superior,
        boolean example,
        boolean active) {

    /** What sort of office it is. */
    public enum Kind {
        HEAD_OF_REGION,
        SECRETARIAT,
        INSPECTORATE,
        DINAS,
        BADAN,
        BIRO,
        SATUAN,
        /** Owned by the region (BUMD): no office, and yet it serves and owes innovations. */
        COMPANY
    }
}
