package id.pendopo.innovation.web.records;

import id.pendopo.web.Parts.Option;
import id.pendopo.web.Parts.Tone;
import java.util.List;

/**
 * All clocks of a region.
 *
 * @param region code that was asked for; empty for all
 * @param counts of each light, and of what sleeps
 * @param rules when signals turn, in words
 */
public record ClocksPage(
        String region, List<Option> regions, List<Count> counts, List<Bar> bars, List<Line> lines, List<String> rules) {

    public record Count(String name, int count) {}

    /** A piece of the bar, 400 wide. */
    public record Bar(double x, double width, String style, String says, String figure) {}

    /** One innovation. */
    public record Line(
            String href,
            String title,
            String owner,
            String light,
            Tone tone,
            String since,
            String reason,
            boolean asleep) {}
}
