package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Catalogue;
import id.pendopo.innovation.index.Cell;
import java.util.List;

/** All rows of the region, or of one of its innovations. */
public record SubjectPage(
        Address address,
        String region,
        String name,
        int subject,
        Catalogue catalogue,
        List<Cell> cells,
        String own,
        String verified,
        boolean fills) {

    public SubjectPage {
        cells = List.copyOf(cells);
    }
}
