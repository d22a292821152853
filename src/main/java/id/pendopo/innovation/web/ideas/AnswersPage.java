package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.AnswerCounts.Count;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Who answers ideas and who leaves them lying, drawn and as a table.
 *
 * @param bars of agencies that have ideas waiting, at most as many as can be compared at a glance
 * @param height of the drawing
 */
public record AnswersPage(Total total, List<Bar> bars, int height, List<Line> lines) {

    private static final int WIDE = 240;
    private static final int EACH = 44;
    private static final int MOST_BARS = 15;
    private static final int NAME = 52;

    public record Total(int waiting, int late, int answered, String inTime) {}

    /**
     * Late ideas and those that wait within their term, one beside the other.
     *
     * @param waiting width of those within their term
     */
    public record Bar(String name, int y, int late, int waiting, String figures) {}

    public record Line(String code, String name, int sent, int waiting, int late, int answered, String inTime) {}

    static AnswersPage of(List<Count> counts, UnaryOperator<String> name, Texts texts) {
        var shown = counts.stream()
                .filter(count -> count.waiting() > 0)
                .limit(MOST_BARS)
                .toList();
        int most = Math.max(1, shown.stream().mapToInt(Count::waiting).max().orElse(1));
        var bars = new ArrayList<Bar>();
        for (var count : shown) {
            bars.add(new Bar(
                    shortened(name.apply(count.agency())),
                    bars.size() * EACH + 4,
                    width(count.late(), most),
                    width(count.waiting() - count.late(), most),
                    texts.get("innovation.ideas.counts.figures", count.late(), count.waiting())));
        }
        var lines = counts.stream()
                .map(count -> new Line(
                        count.agency(),
                        name.apply(count.agency()),
                        count.sent(),
                        count.waiting(),
                        count.late(),
                        count.answered(),
                        share(count, texts)))
                .toList();
        return new AnswersPage(total(counts, texts), bars, bars.size() * EACH + 8, lines);
    }

    private static Total total(List<Count> counts, Texts texts) {
        var all = new Count(
                "",
                sum(counts, Count::sent),
                sum(counts, Count::waiting),
                sum(counts, Count::late),
                sum(counts, Count::answered),
                sum(counts, Count::inTime));
        return new Total(all.waiting(), all.late(), all.answered(), share(all, texts));
    }

    private static int sum(List<Count> counts, java.util.function.ToIntFunction<Count> of) {
        return counts.stream().mapToInt(of).sum();
    }

    private static String share(Count count, Texts texts) {
        var share = count.shareInTime();
        return share.isPresent() ? texts.percent(share.getAsDouble()) : "–";
    }

    /** Whatever is there is seen, however many others have. */
    private static int width(int count, int most) {
        return count == 0 ? 0 : Math.max(3, Math.round((float) count / most * WIDE));
    }

    private static String shortened(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME - 1).strip() + "…";
    }
}
