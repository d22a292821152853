package id.pendopo.innovation.index;

import id.pendopo.kernel.RegionCode;

/** Whose assessment, for which year. */
public record Place(RegionCode region, int year) {}
