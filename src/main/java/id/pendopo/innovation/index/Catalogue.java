package id.pendopo.innovation.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the index of an edition asks and how it counts, as its file says.
 *
 * @param edition the year that its file is named after; it may hold for later years, too
 * @param sources where values come from, by the names that the values give
 * @param years rules that differ from year to year, the earliest first
 * @param affairs the basic affairs, of which enough must be covered
 * @param predicates the best first
 * @param spd rows about the region as a whole
 * @param innovation rows about each innovation
 */
public record Catalogue(
        int edition,
        Phrase title,
        Map<String, String> sources,
        Rounding rounding,
        Maximum maximum,
        NumberRule number,
        List<YearRule> years,
        List<Named> affairs,
        List<Named> variables,
        List<Predicate> predicates,
        List<Row> spd,
        List<Row> innovation) {

    public Catalogue {
        sources = Map.copyOf(sources);
        years = List.copyOf(years);
        affairs = List.copyOf(affairs);
        variables = List.copyOf(variables);
        predicates = List.copyOf(predicates);
        spd = List.copyOf(spd);
        innovation = List.copyOf(innovation);
    }

    /** To how many decimals, and before what; half of the last one goes up. */
    public record Rounding(int decimals, String mode, String before, String source, boolean example) {}

    /** The most that can be reached. */
    public record Maximum(
            BigDecimal spd,
            BigDecimal innovation,
            BigDecimal number,
            BigDecimal total,
            String source,
            boolean example) {}

    /** Points for the number of innovations: so many for each, up to so many innovations. */
    public record NumberRule(BigDecimal each, int most, String source, boolean example) {}

    /**
     * @param leastDivisor what the sum of the innovations is divided by, unless there are more of them
     * @param affairs how many basic affairs must be covered for the number of innovations to count
     * @param appliedFrom innovations count that were applied from this day on
     */
    public record YearRule(
            int year,
            int leastDivisor,
            int affairs,
            @Nullable LocalDate appliedFrom,
            @Nullable LocalDate appliedUntil,
            String source,
            boolean example) {

        /** Empty where all innovations count, whenever they were applied. */
        public Optional<Window> window() {
            return appliedFrom == null || appliedUntil == null
                    ? Optional.empty()
                    : Optional.of(new Window(appliedFrom, appliedUntil));
        }
    }

    /** From this day to that one, both included. */
    public record Window(LocalDate from, LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** Something with a code and a name. */
    public record Named(String code, Phrase name) {}

    public Optional<YearRule> rule(int year) {
        return years.stream().filter(rule -> rule.year() == year).findFirst();
    }

    /** The rows of the region, or those of an innovation. */
    public List<Row> rows(boolean ofRegion) {
        return ofRegion ? spd : innovation;
    }

    public Optional<Row> row(boolean ofRegion, String code) {
        return rows(ofRegion).stream().filter(row -> row.row().equals(code)).findFirst();
    }

    /** The word for an index that is rounded already. */
    public Predicate predicate(BigDecimal index) {
        return predicates.stream()
                .filter(predicate -> index.compareTo(predicate.from()) >= 0)
                .findFirst()
                .orElse(predicates.getLast());
    }

    public Optional<Predicate> predicate(String code) {
        return predicates.stream()
                .filter(predicate -> predicate.code().equals(code))
                .findFirst();
    }

    /** The next better word. */
    public Optional<Predicate> above(Predicate predicate) {
        int at = predicates.indexOf(predicate);
        return at > 0 ? Optional.of(predicates.get(at - 1)) : Optional.empty();
    }

    /** Whether any value that decides the figure is not confirmed. */
    public boolean isExample() {
        return maximum.example()
                || number.example()
                || predicates.stream().anyMatch(Predicate::example)
                || spd.stream().anyMatch(Row::example)
                || innovation.stream().anyMatch(Row::example);
    }
}
