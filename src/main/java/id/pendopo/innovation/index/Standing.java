package id.pendopo.innovation.index;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The levels of all rows as they are: of the region, and of each of its innovations. A row that is not there has level 0.
 *
 * @param spd levels by row
 */
public record Standing(Map<String, Integer> spd, List<Levels> innovations) {

    public Standing {
        spd = Map.copyOf(spd);
        innovations = List.copyOf(innovations);
    }

    /**
     * The levels of one innovation.
     *
     * @param number by which its region counts it
     * @param affair the basic affair that it belongs to; empty for another
     * @param levels by row
     */
    public record Levels(int number, String affair, Map<String, Integer> levels) {

        public Levels {
            levels = Map.copyOf(levels);
        }

        int level(Row row) {
            return levels.getOrDefault(row.row(), 0);
        }
    }

    int level(Row row) {
        return spd.getOrDefault(row.row(), 0);
    }

    /** Basic affairs that at least one innovation belongs to. */
    Set<String> affairs(Catalogue catalogue) {
        var covered = new LinkedHashSet<String>();
        catalogue.affairs().stream()
                .map(Catalogue.Named::code)
                .filter(code ->
                        innovations.stream().anyMatch(each -> each.affair().equals(code)))
                .forEach(covered::add);
        return covered;
    }

    public BigDecimal ofRegion(Catalogue catalogue) {
        return catalogue.spd().stream().map(row -> row.score(level(row))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static BigDecimal of(Levels innovation, Catalogue catalogue) {
        return catalogue.innovation().stream()
                .map(row -> row.score(innovation.level(row)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The index of a region that stands like this. */
    public Score score(Catalogue catalogue, int year) {
        return new Reckoning(catalogue, year)
                .of(
                        ofRegion(catalogue),
                        innovations.stream().map(each -> of(each, catalogue)).toList(),
                        affairs(catalogue).size());
    }
}
