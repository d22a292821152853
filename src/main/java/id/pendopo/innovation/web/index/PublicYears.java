package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Catalogues;
import id.pendopo.innovation.index.Results;
import java.util.List;

/** Which years are offered, and which is shown to whoever names none. */
final class PublicYears {

    private PublicYears() {}

    /** Years to choose from: one that has not come only where somebody has published for it, or where it is shown now. */
    static List<Integer> offered(Catalogues catalogues, Results results, int now, int shown) {
        return catalogues.years().stream()
                .filter(year ->
                        year <= now || year == shown || !results.of(year).isEmpty())
                .toList();
    }

    /** The latest year of which a region has published; where none has, the latest edition's first. */
    static int latest(Catalogues catalogues, Results results) {
        return catalogues.years().stream()
                .filter(year -> !results.of(year).isEmpty())
                .findFirst()
                .orElseGet(() -> catalogues
                        .get(catalogues.years().getFirst())
                        .years()
                        .getFirst()
                        .year());
    }
}
