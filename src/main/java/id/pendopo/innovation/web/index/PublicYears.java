package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Catalogues;
import id.pendopo.innovation.index.Results;

/** Which year is shown to whoever names none. */
final class PublicYears {

    private PublicYears() {}

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
