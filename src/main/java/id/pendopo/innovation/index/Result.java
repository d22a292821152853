package id.pendopo.innovation.index;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;

/**
 * A verified index that a region published.
 *
 * @param number 1 for the first of the year; a later one replaces it in public, and both stay
 */
public record Result(RegionCode region, int number, Score score, Instant at) {}
