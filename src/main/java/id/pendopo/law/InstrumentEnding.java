package id.pendopo.law;

import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;

/**
 * An instrument ends soon; what stands on it needs another. Published once for each of the warning days, inside a
 * transaction of the region.
 *
 * @param daysLeft calendar days until the last day in force
 */
public record InstrumentEnding(
        RegionCode region, String instrument, String citation, LocalDate lastDay, int daysLeft) {}
