package id.pendopo.bench.product;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What a jury gave, made from a seed: entries of different worth, jurors of different severity, and each in a mood. One of a
 * hundred sheets is missing, as some always are.
 *
 * @param scores by entry, juror and criterion, in halves of a point; {@link Double#NaN} where there is no sheet
 */
record Marks(List<String> criteria, double[][][] scores) {

    private static final double MISSING = 0.01;

    static Marks of(int entries, int jurors, List<String> criteria, long seed) {
        var chance = new Random(seed);
        var severity = chance.doubles(jurors).map(each -> each * 12 - 6).toArray();
        var scores = new double[entries][jurors][criteria.size()];
        for (var entry : scores) {
            double worth = 70 + 8 * chance.nextGaussian();
            for (int juror = 0; juror < jurors; juror++) {
                boolean missing = chance.nextDouble() < MISSING;
                for (int criterion = 0; criterion < criteria.size(); criterion++) {
                    double given = worth - severity[juror] + 5 * chance.nextGaussian();
                    entry[juror][criterion] = missing ? Double.NaN : Math.rint(2 * Math.clamp(given, 0, 100)) / 2;
                }
            }
        }
        return new Marks(criteria, scores);
    }

    boolean has(int entry, int juror) {
        return !Double.isNaN(scores[entry][juror][0]);
    }

    Map<String, BigDecimal> sheet(int entry, int juror) {
        var sheet = new LinkedHashMap<String, BigDecimal>();
        for (int criterion = 0; criterion < criteria.size(); criterion++) {
            sheet.put(criteria.get(criterion), BigDecimal.valueOf(scores[entry][juror][criterion]));
        }
        return sheet;
    }

    static String entry(int number) {
        return "E%04d".formatted(number + 1);
    }

    static String juror(int number) {
        return "J%02d".formatted(number + 1);
    }
}
