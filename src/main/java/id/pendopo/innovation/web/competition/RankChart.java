package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.judging.Protocol.Outcome;
import id.pendopo.innovation.judging.Protocol.Seat;
import id.pendopo.innovation.judging.Stability.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is drawn of a panel: between which places each entry would stand, and how severe each juror is. */
public final class RankChart {

    public static final int WIDTH = 400;
    public static final int LEFT = 64;
    public static final int RIGHT = 388;
    public static final int TOP = 26;
    public static final int ROW = 20;

    private RankChart() {}

    /**
     * A place with its interval.
     *
     * @param from left end of the interval
     * @param width of it, wide enough to be seen
     * @param at where the place itself is
     */
    public record Row(String entry, int place, int best, int worst, double y, double from, double width, double at) {}

    /**
     * @param line where the list ends; 0 where it ends beyond all
     * @param last the last place of all
     */
    public record Ranks(List<Row> rows, double line, int last) {

        public int height() {
            return TOP + rows.size() * ROW + 6;
        }
    }

    /** Those from one place to another, on the scale of all. */
    static Ranks of(Outcome outcome, int from, int to) {
        int last = Math.max(outcome.list().size(), 2);
        Map<String, Interval> intervals = outcome.stability().intervals().stream()
                .collect(Collectors.toMap(Interval::entry, Function.identity()));
        var shown = outcome.list().subList(from, to).stream()
                .filter(placed -> intervals.containsKey(placed.place().entry()))
                .toList();
        var rows = IntStream.range(0, shown.size())
                .mapToObj(i -> {
                    var place = shown.get(i).place();
                    var interval = intervals.getOrDefault(place.entry(), new Interval(place.entry(), 1, 1));
                    double left = x(interval.best(), last);
                    return new Row(
                            place.entry(),
                            place.place(),
                            interval.best(),
                            interval.worst(),
                            TOP + i * ROW,
                            left - 2,
                            x(interval.worst(), last) - left + 4,
                            x(place.place(), last));
                })
                .toList();
        int line = outcome.stability().line();
        return new Ranks(rows, line > 0 && line < last ? x(line + 0.5, last) : 0, last);
    }

    private static double x(double place, int last) {
        return tenth(LEFT + (place - 1) * (RIGHT - LEFT) / (last - 1));
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** A juror; the bar goes to the right for one who gives less than others. */
    public record Bar(
            String juror, int entries, BigDecimal mean, BigDecimal severity, double y, double x, double width) {}

    /** @param middle where no severity is */
    public record Severities(List<Bar> bars, double middle, BigDecimal most) {

        public int height() {
            return TOP + bars.size() * ROW + 6;
        }
    }

    static Severities of(List<Seat> jurors) {
        var known = jurors.stream().filter(seat -> seat.severity().isPresent()).toList();
        var most =
                known.stream().map(seat -> seat.severity().orElseThrow().abs()).reduce(BigDecimal.ONE, BigDecimal::max);
        double middle = (LEFT + RIGHT) / 2.0;
        return new Severities(
                IntStream.range(0, known.size())
                        .mapToObj(i -> {
                            var severity = known.get(i).severity().orElseThrow();
                            double width =
                                    tenth(Math.abs(severity.doubleValue()) / most.doubleValue() * (RIGHT - middle));
                            return new Bar(
                                    known.get(i).juror(),
                                    known.get(i).entries(),
                                    known.get(i).mean(),
                                    severity,
                                    TOP + i * ROW,
                                    severity.signum() < 0 ? middle - width : middle,
                                    Math.max(width, 1));
                        })
                        .toList(),
                middle,
                most);
    }
}
