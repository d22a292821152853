package id.pendopo.innovation.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The sheets of a stage as tables of entries by jurors: the totals, and each criterion. Made once; what one juror less would
 * give is cut out of it.
 *
 * @param criteria in the order of the scale
 * @param severity on the totals; list, figures and intervals all start from it
 */
record Count(Standings.Rules rules, Ratings totals, List<Ratings> criteria, Optional<Severity> severity) {

    private Count(Standings.Rules rules, Ratings totals, List<Ratings> criteria) {
        this(rules, totals, criteria, Severity.of(totals));
    }

    static Count of(Standings.Rules rules, List<Sheet> sheets) {
        var entries =
                List.copyOf(new TreeSet<>(sheets.stream().map(Sheet::entry).toList()));
        var jurors = List.copyOf(new TreeSet<>(sheets.stream().map(Sheet::juror).toList()));
        var rows = places(entries);
        var columns = places(jurors);
        var names = rules.scale().criteria();
        var totals = missing(entries.size(), jurors.size());
        var each =
                names.stream().map(_ -> missing(entries.size(), jurors.size())).toList();
        for (var sheet : sheets) {
            var scores = sheet.scores();
            int row = rows.getOrDefault(sheet.entry(), 0);
            int column = columns.getOrDefault(sheet.juror(), 0);
            totals[row][column] = rules.scale().total(scores).doubleValue();
            for (int i = 0; i < names.size(); i++) {
                var score = scores.get(names.get(i));
                each.get(i)[row][column] = score == null ? Double.NaN : score.doubleValue();
            }
        }
        return new Count(
                rules,
                new Ratings(entries, jurors, totals),
                each.stream().map(table -> new Ratings(entries, jurors, table)).toList());
    }

    private static Map<String, Integer> places(List<String> names) {
        var places = new HashMap<String, Integer>();
        names.forEach(name -> places.put(name, places.size()));
        return places;
    }

    private static double[][] missing(int rows, int columns) {
        var table = new double[rows][columns];
        Arrays.stream(table).forEach(row -> Arrays.fill(row, Double.NaN));
        return table;
    }

    /** Without one juror, and without the entries that nobody else scored. */
    Count without(int juror) {
        int[] rows = totals.rowsWithout(juror);
        var rest = totals.without(juror, rows);
        return new Count(
                rules,
                rest,
                criteria.stream().map(table -> table.without(juror, rows, rest)).toList());
    }

    /** The table of a criterion of the scale. */
    Ratings of(String criterion) {
        return criteria.get(rules.scale().criteria().indexOf(criterion));
    }

    /** The marks that several jurors gave one entry in one criterion; what only one of them scored says nothing. */
    List<double[]> units() {
        var units = new ArrayList<double[]>();
        for (int entry = 0; entry < totals.entries().size(); entry++) {
            int row = entry;
            for (var table : criteria) {
                units.add(Arrays.stream(table.scores()[row])
                        .filter(score -> !Double.isNaN(score))
                        .toArray());
            }
        }
        return units;
    }

    int rows() {
        return criteria.stream()
                .mapToInt(table -> IntStream.range(0, table.entries().size())
                        .map(table::marks)
                        .sum())
                .sum();
    }
}
