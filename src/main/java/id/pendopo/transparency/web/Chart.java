package id.pendopo.transparency.web;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * A chart as points and boxes, so that its template only has to write them down. Drawn 400 wide, which is a phone; it
 * grows with its place.
 *
 * @param lines series of dots; empty for bars
 * @param grid lines of the scale with their labels
 */
public record Chart(List<Bar> bars, List<Line> lines, List<Mark> grid, List<Mark> names) {

    public static final int WIDTH = 400;
    public static final int HEIGHT = 220;
    public static final int LEFT = 52;
    public static final int RIGHT = 376;
    public static final int BOTTOM = 190;

    private static final int TOP = 14;
    private static final int NAMES_MAX = 5;
    private static final int SLOT_MAX = 60;

    public Chart {
        bars = List.copyOf(bars);
        lines = List.copyOf(lines);
        grid = List.copyOf(grid);
        names = List.copyOf(names);
    }

    public record Bar(double x, double y, double width, double height, String says) {}

    /**
     * @param style 1 or 2: differs in colour, stroke and dot
     * @param runs pieces between gaps, each as the points of a polyline
     */
    public record Line(int style, List<String> runs, List<Dot> dots) {}

    public record Dot(double x, double y, String says) {}

    public record Mark(double at, String text) {}

    /** What is drawn for one name on the axis; empty where nothing may be said. */
    public record Value(String name, String says, OptionalLong amount) {}

    static Chart bars(List<Value> values, LongFunction<String> scale) {
        var plot = new Plot(values.size(), most(values), scale);
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value.amount().isPresent()) {
                double y = plot.y(value.amount().getAsLong());
                double width = round(plot.slot * 0.7);
                bars.add(new Bar(round(plot.x(i) - width / 2), y, width, round(BOTTOM - y), value.says()));
            }
        }
        return new Chart(bars, List.of(), plot.grid(), plot.names(values));
    }

    /** Two series over the same names. */
    static Chart lines(List<Value> first, List<Value> second, LongFunction<String> scale) {
        var plot = new Plot(first.size(), Math.max(most(first), most(second)), scale);
        return new Chart(List.of(), List.of(plot.line(1, first), plot.line(2, second)), plot.grid(), plot.names(first));
    }

    private static long most(List<Value> values) {
        return values.stream()
                .mapToLong(value -> value.amount().orElse(0))
                .max()
                .orElse(0);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** Where a value lies. */
    private static final class Plot {

        private final double slot;
        private final long top;
        private final long step;
        private final LongFunction<String> scale;

        Plot(int slots, long most, LongFunction<String> scale) {
            this.slot = Math.min(SLOT_MAX, (double) (RIGHT - LEFT) / Math.max(1, slots));
            this.step = step(most);
            this.top = Math.max(1, Math.ceilDiv(most, step)) * step;
            this.scale = scale;
        }

        /** 1, 2 or 5 times a power of ten, so that at most five lines are drawn. */
        static long step(long most) {
            long power = 1;
            while (true) {
                for (long step : new long[] {power, 2 * power, 5 * power}) {
                    if (step * 5 >= most) {
                        return step;
                    }
                }
                power *= 10;
            }
        }

        double x(int index) {
            return round(LEFT + slot * (index + 0.5));
        }

        double y(long amount) {
            return round(BOTTOM - (double) amount / top * (BOTTOM - TOP));
        }

        List<Mark> grid() {
            var marks = new ArrayList<Mark>();
            for (long amount = 0; amount <= top; amount += step) {
                marks.add(new Mark(y(amount), scale.apply(amount)));
            }
            return marks;
        }

        /** As many as have room, the last always among them. */
        List<Mark> names(List<Value> values) {
            int every = Math.max(1, Math.ceilDiv(values.size(), NAMES_MAX));
            var marks = new ArrayList<Mark>();
            for (int i = values.size() - 1; i >= 0; i -= every) {
                marks.addFirst(new Mark(x(i), values.get(i).name()));
            }
            return marks;
        }

        Line line(int style, List<Value> values) {
            var runs = new ArrayList<String>();
            var dots = new ArrayList<Dot>();
            var run = new ArrayList<String>();
            for (int i = 0; i < values.size(); i++) {
                var amount = values.get(i).amount();
                if (amount.isPresent()) {
                    double y = y(amount.getAsLong());
                    dots.add(new Dot(x(i), y, values.get(i).says()));
                    run.add(x(i) + "," + y);
                } else if (!run.isEmpty()) {
                    runs.add(String.join(" ", run));
                    run.clear();
                }
            }
            if (!run.isEmpty()) {
                runs.add(String.join(" ", run));
            }
            return new Line(style, List.copyOf(runs), List.copyOf(dots));
        }
    }
}
