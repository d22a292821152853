package id.pendopo.innovation.competition;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an entrant writes.
 *
 * @param goals numbers of the sustainable development goals, 1 to 17
 * @param maker {@link #ONE} or {@link #TEAM}, where the edition asks; empty: not said
 * @param form {@link #APPLICATION} or {@link #OTHER}; empty: not said
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
        String maker,
        String form,
        String video,
        String source,
        int earlierTops,
        Map<String, String> texts) {

    public static final String ONE = "one";
    public static final String TEAM = "team";
    public static final String APPLICATION = "application";
    public static final String OTHER = "other";

    public static final int TITLE_MOST = 200;
    public static final int LINE_MOST = 300;

    /** Characters that a word may have on average, with its space: what is longer cannot be within any word limit. */
    static final int CHARACTERS_PER_WORD = 40;

    public static final EntryContent EMPTY = new EntryContent("", "", "", null, List.of(), "", "", "", "", 0, Map.of());

    public EntryContent {
        goals = goals.stream().distinct().sorted().toList();
        texts = Map.copyOf(texts);
        // an entry that was kept before these were asked says nothing about them
        maker = Objects.requireNonNullElse(maker, "");
        form = Objects.requireNonNullElse(form, "");
    }

    public String text(String heading) {
        return texts.getOrDefault(heading, "");
    }

    /** All of it in one text that is the same wherever it is written: what a promise about it stands on. */
    String words() {
        var words = new StringBuilder();
        for (var part : List.of(
                group, category, title, String.valueOf(startedOn), goals.toString(), maker, form, video, source)) {
            words.append(part.length()).append(' ').append(part).append('\n');
        }
        words.append(earlierTops).append('\n');
        new TreeMap<>(texts)
                .forEach((heading, text) -> words.append(heading)
                        .append(' ')
                        .append(text.length())
                        .append(' ')
                        .append(text)
                        .append('\n'));
        return words.toString();
    }

    /** By what two titles are the same: letters and digits alone. */
    String titleKey() {
        return key(title);
    }

    static String key(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Nothing but a title and texts, as a new entry begins. */
    public static EntryContent begun(String title, Map<String, String> texts) {
        return new EntryContent("", "", title, null, List.of(), "", "", "", "", 0, texts);
    }
}
