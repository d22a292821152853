package id.pendopo.innovation.competition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who entered a stage and who came onto its lists: by region, group, kind of entrant, and whether they ever stood on a list
 * before. Beside the scores; nothing of it changes one.
 */
public record Diversity(List<Line> lines) {

    /** By what entrants are told apart. */
    public enum Kind {
        REGION,
        GROUP,
        CLUSTER,
        FACE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param code a region, a group, a cluster, or {@code new} and {@code known}
     * @param judged entries of the stage
     * @param listed of them on a list
     * @param byTier of them on each list, those of better lists not counted again
     */
    public record Line(Kind kind, String code, int judged, int listed, Map<String, Integer> byTier) {}

    /** An entry of the stage, with the list on which it stands; empty for none. */
    record Stood(Entry entry, String tier, boolean isNew) {}

    static Diversity of(List<Stood> all) {
        var lines = new ArrayList<Line>();
        lines(Kind.REGION, all, stood -> stood.entry().entrantRegion().value(), lines);
        lines(Kind.GROUP, all, stood -> stood.entry().content().group(), lines);
        lines(Kind.CLUSTER, all, stood -> stood.entry().cluster(), lines);
        lines(Kind.FACE, all, stood -> stood.isNew() ? "new" : "known", lines);
        return new Diversity(List.copyOf(lines));
    }

    private static void lines(Kind kind, List<Stood> all, Function<Stood, String> code, List<Line> lines) {
        all.stream()
                .collect(Collectors.groupingBy(code, TreeMap::new, Collectors.toList()))
                .forEach((name, own) -> {
                    var byTier = new TreeMap<String, Integer>();
                    own.stream()
                            .map(Stood::tier)
                            .filter(tier -> !tier.isEmpty())
                            .forEach(tier -> byTier.merge(tier, 1, Integer::sum));
                    lines.add(new Line(
                            kind,
                            name,
                            own.size(),
                            byTier.values().stream().mapToInt(Integer::intValue).sum(),
                            byTier));
                });
    }

    public List<Line> of(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }
}
