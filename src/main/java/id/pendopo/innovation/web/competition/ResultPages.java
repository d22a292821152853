package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.PublicResult;
import id.pendopo.innovation.judging.Protocol.Placed;
import id.pendopo.innovation.judging.Protocol.Sealed;
import id.pendopo.web.Parts.Tab;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pages of a published stage: its list, its panel, its protocol, and who came onto the list. */
public final class ResultPages {

    static final int PER_PAGE = 50;
    static final int SHEETS_PER_PAGE = 15;

    private ResultPages() {}

    /** The pages of a stage, each one click away. */
    public static List<Tab> tabs(Texts texts, PublicResult result, String current) {
        return List.of(
                tab(texts, result, "", "list", current),
                tab(texts, result, "/panel", "panel", current),
                tab(texts, result, "/protocol", "protocol", current),
                tab(texts, result, "/diversity", "diversity", current));
    }

    private static Tab tab(Texts texts, PublicResult result, String path, String name, String current) {
        return new Tab(result.base() + path, texts.get("competition.tab." + name), name.equals(current));
    }

    /**
     * The list: first those who stand on one.
     *
     * @param rest which page of the others is asked for; 0 for the lists themselves
     */
    public record ListPage(PublicResult result, int rest, Objecting objecting) {

        public int restPages() {
            return pages(result.others().size(), PER_PAGE);
        }

        public List<Placed> others() {
            return part(result.others(), rest, PER_PAGE);
        }
    }

    /** How far the panel agrees, and how steady its list is. */
    public record PanelPage(PublicResult result, int page) {

        public int pages() {
            return ResultPages.pages(result.outcome().list().size(), PER_PAGE);
        }

        public List<Placed> shown() {
            return part(result.outcome().list(), page, PER_PAGE);
        }

        public RankChart.Ranks ranks() {
            int all = result.outcome().list().size();
            int from = Math.min((page - 1) * PER_PAGE, all);
            return RankChart.of(result.outcome(), from, Math.min(from + PER_PAGE, all));
        }

        public RankChart.Severities severities() {
            return RankChart.of(result.outcome().jurors());
        }

        /** Jurors without whom the list would be another one. */
        public long deciding() {
            return result.outcome().stability().without().stream()
                    .filter(without -> !without.out().isEmpty())
                    .count();
        }
    }

    /**
     * Who came onto the list.
     *
     * @param regions their names, by code
     */
    public record DiversityPage(PublicResult result, Map<String, String> regions) {}

    /** All that the list follows from. */
    public record ProtocolPage(PublicResult result, int page) {

        public int pages() {
            return ResultPages.pages(result.outcome().list().size(), SHEETS_PER_PAGE);
        }

        public List<Placed> shown() {
            return part(result.outcome().list(), page, SHEETS_PER_PAGE);
        }

        public Map<String, List<Sealed>> sheets() {
            var shown = shown().stream().map(placed -> placed.place().entry()).collect(Collectors.toSet());
            return result.protocol().sheets().stream()
                    .filter(kept -> shown.contains(kept.sheet().entry()))
                    .collect(Collectors.groupingBy(kept -> kept.sheet().entry()));
        }
    }

    private static int pages(int all, int per) {
        return Math.max(1, (all + per - 1) / per);
    }

    private static <T> List<T> part(List<T> all, int page, int per) {
        int from = Math.clamp((page - 1L) * per, 0, all.size());
        return all.subList(from, Math.min(from + per, all.size()));
    }
}
