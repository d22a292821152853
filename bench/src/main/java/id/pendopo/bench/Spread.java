package id.pendopo.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Over the rounds: the median, with the least and the most. */
record Spread(double median, double least, double most) {

    static <T> Spread of(List<T> rounds, ToDoubleFunction<T> figure) {
        return of(rounds.stream().mapToDouble(figure).toArray());
    }

    static Spread of(double... figures) {
        var sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** As it stands in a table. */
    String show(int decimals) {
        var form = "%." + decimals + "f";
        return String.format(Locale.ROOT, form + " (" + form + "–" + form + ")", median, least, most);
    }
}
