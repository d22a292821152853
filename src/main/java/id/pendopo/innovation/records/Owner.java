package id.pendopo.innovation.records;

import id.pendopo.kernel.RegionCode;

/**
 * Whose innovation it is.
 *
 * @param agency code of the agency in the region
 * @param name of the owner as it is printed
 * @param unit in which it was born, in words; empty where that is not known
 */
public record Owner(RegionCode region, String agency, String name, String unit) {

    /** Code of the government of a regency or city as a whole. */
    public static final String GOVERNMENT = "PEMDA";
}
