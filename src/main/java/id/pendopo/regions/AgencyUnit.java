package id.pendopo.regions;

import id.pendopo.kernel.RegionCode;

/** A working unit under an agency: a technical unit (UPT) or a branch in a part of the region (cabang dinas). */
public record AgencyUnit(
        RegionCode region, String agency, String code, Kind kind, String name, boolean example, boolean active) {

    /** What sort of unit it is. */
    public enum Kind {
        UPT,
        BRANCH
    }
}
