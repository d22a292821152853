package id.pendopo.innovation.index;

import id.pendopo.kernel.RegionCode;

/** Where a region lies among the tiles that stand for a map: columns go east, rows go south, both from 0. */
public record Tile(RegionCode region, int column, int row) {}
