package id.pendopo.innovation.web.records;

import java.util.List;

/**
 * What was measured before and after.
 *
 * @param period both sides in words
 * @param bars cases of each month, 400 wide and 200 high
 * @param line where the innovation began
 */
public record MeasuredView(
        String service, String period, List<Row> rows, List<Bar> bars, double line, List<Grid> grid, List<Grid> names) {

    public static final int LEFT = 40;
    public static final int RIGHT = 392;
    public static final int TOP = 12;
    public static final int BOTTOM = 168;

    /** A figure on both sides. */
    public record Row(String name, String before, String after) {}

    /** @param style before, after, or few for a month of which nothing may be told */
    public record Bar(double x, double y, double width, double height, String style, String says) {}

    public record Grid(double at, String text) {}
}
