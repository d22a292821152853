package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Catalogue;
import id.pendopo.web.Parts.Option;
import java.util.List;

/** What the index of a year asks and how it counts. */
public record CataloguePage(Catalogue catalogue, Catalogue.YearRule rule, List<Option> years) {

    public CataloguePage {
        years = List.copyOf(years);
    }
}
