package id.pendopo.transparency.web;

import id.pendopo.measures.Dimension;
import id.pendopo.measures.Figures;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what the template of the results shows.
 *
 * @param problem key of the text that says why a choice was not followed
 * @param cases bars of cases by month; pace lines of median and ninetieth percentile
 */
public record ResultsPage(
        Choice service,
        Choice office,
        Choice region,
        Choice from,
        Choice to,
        Dimension by,
        @Nullable String problem,
        Figures total,
        List<Row> months,
        List<Row> groups,
        Chart cases,
        Chart pace,
        String csvHref) {

    public ResultsPage {
        months = List.copyOf(months);
        groups = List.copyOf(groups);
    }

    /** A list to choose from; the first option narrows nothing. */
    public record Choice(String name, List<Option> options) {}

    public record Option(String value, String text, boolean chosen) {}

    /** One line of a table: a month, a service, an office or a region. */
    public record Row(String code, String name, Figures figures) {}

    public boolean isEmpty() {
        return total instanceof Figures.None;
    }

    /** The outcomes of all shown cases, to be told in words. */
    public SortedMap<String, Long> outcomes() {
        return total instanceof Figures.Shown shown ? shown.outcomes() : new TreeMap<>(Map.of());
    }
}
