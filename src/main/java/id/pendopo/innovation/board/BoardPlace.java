package id.pendopo.innovation.board;

import id.pendopo.kernel.RegionCode;

/** Where something counts. */
record BoardPlace(RegionCode region, String agency) {

    /** The row to which a birth counts: in the province its agency's, elsewhere that of the region. */
    static BoardPlace of(RegionCode region, String agency) {
        return new BoardPlace(region, region.isProvince() ? agency : "");
    }
}
