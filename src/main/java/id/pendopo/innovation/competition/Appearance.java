package id.pendopo.innovation.competition;

/**
 * An entry that is presented before the jury, and when and where.
 *
 * @param stands whether it was not withdrawn since
 */
public record Appearance(String entry, String title, String holder, TimeAndPlace at, boolean stands) {}
