package id.pendopo.innovation.judging;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.ConjugateGradient;
import org.hipparchus.linear.RealLinearOperator;
import org.hipparchus.linear.RealVector;

/**
 * How severe each juror is, and what the entries would have got from jurors of average severity: least squares of mark =
 * entry − severity, in a complete table or not. Severities add up to zero.
 *
 * @param adjusted mean of each entry, on the scale of the marks; may pass its ends
 * @param severity of each juror in points: above zero for one who gives less than others
 */
record Severity(double[] adjusted, double[] severity) {

    private static final double EXACT = 1e-12;

    /** Points that are only rounding: jurors who are equally severe owe each other nothing. */
    private static final double NOTHING = 1e-9;

    /** Empty where the jurors fall into groups that share no entry: nobody can say then who is the more severe. */
    static Optional<Severity> of(Ratings ratings) {
        int jurors = ratings.jurors().size();
        var means = new double[ratings.entries().size()];
        Arrays.setAll(means, ratings::raw);
        if (!areConnected(ratings)) {
            return Optional.empty();
        }
        var owed = new double[jurors];
        for (int entry = 0; entry < means.length; entry++) {
            for (int juror = 0; juror < jurors; juror++) {
                if (ratings.has(entry, juror)) {
                    owed[juror] += means[entry] - ratings.scores()[entry][juror];
                }
            }
        }
        var jurorsOf = new int[means.length][];
        Arrays.setAll(jurorsOf, ratings::jurorsOf);
        var severity = solve(jurorsOf, owed);
        var adjusted = new double[means.length];
        for (int entry = 0; entry < means.length; entry++) {
            adjusted[entry] = means[entry] + mean(jurorsOf[entry], severity);
        }
        return Optional.of(new Severity(adjusted, severity));
    }

    private static double[] solve(int[][] jurorsOf, double[] owed) {
        var rest = centred(owed); // what rounding left over has no solution
        if (Arrays.stream(rest).allMatch(points -> Math.abs(points) < NOTHING)) {
            return new double[owed.length];
        }
        var solver = new ConjugateGradient(20 * owed.length + 200, EXACT, false);
        return centred(solver.solve(new Apart(jurorsOf, owed.length), new ArrayRealVector(rest, false))
                .toArray());
    }

    private static double[] centred(double[] points) {
        double middle = Arrays.stream(points).average().orElse(0);
        return Arrays.stream(points).map(each -> each - middle).toArray();
    }

    /**
     * The normal equations with the entries taken out: how far each juror stands from those who scored the same entries. Only
     * marks that are there cost time, since anybody may send a table in which nearly all are missing.
     */
    private record Apart(int[][] jurorsOf, int jurors) implements RealLinearOperator {

        @Override
        public int getRowDimension() {
            return jurors;
        }

        @Override
        public int getColumnDimension() {
            return jurors;
        }

        @Override
        public RealVector operate(RealVector severity) {
            var given = severity.toArray();
            var apart = new double[jurors];
            for (var scoredBy : jurorsOf) {
                double mean = mean(scoredBy, given);
                for (int juror : scoredBy) {
                    apart[juror] += given[juror] - mean;
                }
            }
            return new ArrayRealVector(apart, false);
        }
    }

    private static double mean(int[] scoredBy, double[] ofJurors) {
        double sum = 0;
        for (int juror : scoredBy) {
            sum += ofJurors[juror];
        }
        return sum / scoredBy.length;
    }

    private static boolean areConnected(Ratings ratings) {
        int entries = ratings.entries().size();
        int jurors = ratings.jurors().size();
        var reachedEntries = new boolean[entries];
        var reachedJurors = new boolean[jurors];
        var next = new ArrayDeque<Integer>();
        next.add(0);
        reachedJurors[0] = true;
        int reached = 1;
        while (!next.isEmpty()) {
            int juror = next.remove();
            for (int entry = 0; entry < entries; entry++) {
                if (!ratings.has(entry, juror) || reachedEntries[entry]) {
                    continue;
                }
                reachedEntries[entry] = true;
                for (int other = 0; other < jurors; other++) {
                    if (ratings.has(entry, other) && !reachedJurors[other]) {
                        reachedJurors[other] = true;
                        reached++;
                        next.add(other);
                    }
                }
            }
        }
        return reached == jurors;
    }
}
