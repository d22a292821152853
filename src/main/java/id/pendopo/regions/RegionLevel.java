package id.pendopo.regions;

/** Where a region stands in the house of government. */
public enum RegionLevel {
    PROVINCE,
    REGENCY,
    CITY,
    DISTRICT,
    VILLAGE,
    URBAN_VILLAGE;

    /** Whether it governs itself, and so may run a hall of its own. */
    public boolean governs() {
        return this == PROVINCE || this == REGENCY || this == CITY;
    }
}
