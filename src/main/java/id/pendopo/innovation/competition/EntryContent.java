package id.pendopo.innovation.competition;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an entrant writes.
 *
 * @param goals numbers of the sustainable development goals, 1 to 17
 * @param video address, or empty
 * @param source which innovation is replicated, for a group that asks
 * @param earlierTops how often this innovation was in a top list before
 * @param texts by heading
 */
public record EntryContent(
        String group,
        String category,
        String title,
        @Nullable LocalDate startedOn,
        List<Integer> goals,
        String video,
        String source,
        int earlierTops,
        Map<String, String> texts) {

    public static final int TITLE_MOST = 200;
    public static final int LINE_MOST = 300;

    /** Characters that a word may have on average, with its space: what is longer cannot be within any word limit. */
    static final int CHARACTERS_PER_WORD = 40;

    public static final EntryContent EMPTY = new EntryContent("", "", "", null, List.of(), "", "", 0, Map.of());

    public EntryContent {
        goals = goals.stream().distinct().sorted().toList();
        texts = Map.copyOf(texts);
    }

    public String text(String heading) {
        return texts.getOrDefault(heading, "");
    }

    /** By what two titles are the same: letters and digits alone. */
    String titleKey() {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
