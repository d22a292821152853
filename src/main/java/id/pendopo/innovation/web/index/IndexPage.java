package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Catalogue;
import id.pendopo.innovation.index.Score;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Parts.Tone;
import java.util.List;

/**
 * The verified indices of a year.
 *
 * @param lines of the regions that published, the highest index first
 * @param silent names of regions that published nothing
 */
public record IndexPage(
        int year,
        List<Option> years,
        Catalogue catalogue,
        Catalogue.YearRule rule,
        List<Line> lines,
        List<String> silent,
        List<Tile> tiles,
        Bars bars,
        List<Legend> keys) {

    public static final int TILE = 100;

    public IndexPage {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
        silent = List.copyOf(silent);
        tiles = List.copyOf(tiles);
        keys = List.copyOf(keys);
    }

    /** @param rank equal for equal indices */
    public record Line(
            int rank, String code, String region, Score score, String index, String predicate, Tone tone, String at) {}

    /**
     * A region on the map.
     *
     * @param style by predicate; {@code none} where nothing was published
     * @param marks the same without a colour
     */
    public record Tile(int x, int y, String code, String index, String style, String marks, String says) {}

    /** What a style means. */
    public record Legend(String style, String marks, String text) {}

    /**
     * The indices as bars below each other.
     *
     * @param limits where a predicate begins
     */
    public record Bars(int height, List<Bar> bars, List<Limit> limits) {

        public Bars {
            bars = List.copyOf(bars);
            limits = List.copyOf(limits);
        }
    }

    public record Bar(int y, int width, String region, String index, String style) {}

    public record Limit(int x, String text) {}
}
