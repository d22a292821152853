package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Catalogue;
import id.pendopo.innovation.index.Cell;
import id.pendopo.innovation.index.NewInnovation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rows of the region, or of one of its innovations.
 *
 * @param said what was said of the innovation when it was entered; null for the region
 */
public record SubjectPage(
        Address address,
        String region,
        String name,
        int subject,
        @Nullable NewInnovation said,
        Catalogue catalogue,
        List<Cell> cells,
        String own,
        String verified,
        boolean fills) {

    public SubjectPage {
        cells = List.copyOf(cells);
    }
}
