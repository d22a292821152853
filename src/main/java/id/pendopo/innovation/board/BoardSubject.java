package id.pendopo.innovation.board;

import id.pendopo.kernel.RegionCode;

/**
 * Who has a row.
 *
 * @param agency empty for a whole region
 * @param active still there: what is closed owes nothing
 */
record BoardSubject(BoardKind kind, RegionCode region, String agency, String name, boolean example, boolean active) {

    BoardPlace place() {
        return new BoardPlace(region, agency);
    }
}
