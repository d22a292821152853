package id.pendopo.regions;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;

/**
 * The official calendar of a region has changed. Published once for each region that it concerns, inside the transaction
 * of the change, which belongs to the region of whoever changed it: a listener schedules its own work for the region.
 *
 * @param knownEverywhere from when on every node computes with the new calendar; work scheduled for then is safe
 */
public record CalendarAmended(RegionCode region, Instant knownEverywhere) {}
