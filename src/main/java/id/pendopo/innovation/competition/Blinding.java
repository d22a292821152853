package id.pendopo.innovation.competition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An entry as a juror gets it who is not told who entered: no title, no entrant, no author, no paper, no film; of the texts
 * those that the rules show, and in them no name that the entry bears.
 */
final class Blinding {

    static final String MASK = "▒▒▒";

    /** Shorter names are common words. */
    private static final int NAME_LEAST = 4;

    private Blinding() {}

    static Entry of(Edition rules, Edition.Stage stage, Entry entry) {
        return stage.blind() ? blind(rules, entry) : entry;
    }

    private static Entry blind(Edition rules, Entry entry) {
        var content = entry.content();
        var names = names(entry);
        Map<String, String> texts = new HashMap<>();
        rules.headings().stream()
                .filter(Edition.Heading::shownBlind)
                .forEach(heading -> texts.put(heading.code(), masked(content.text(heading.code()), names)));
        return new Entry(
                entry.id(),
                entry.edition(),
                entry.number(),
                entry.region(),
                entry.author(),
                entry.entrantRegion(),
                entry.agency(),
                "",
                entry.cluster(),
                entry.state(),
                null,
                new EntryContent(
                        content.group(),
                        content.category(),
                        "",
                        content.startedOn(),
                        content.goals(),
                        "",
                        content.form(),
                        "",
                        "",
                        0,
                        texts),
                entry.version(),
                Map.of(),
                List.of(),
                null,
                entry.sentAt(),
                entry.changedAt());
    }

    private static List<String> names(Entry entry) {
        var names = new ArrayList<>(List.of(entry.holder(), entry.title(), entry.agency()));
        entry.authors().forEach(author -> names.add(author.name()));
        names.removeIf(name -> name.strip().length() < NAME_LEAST);
        return names;
    }

    static String masked(String text, List<String> names) {
        var masked = text;
        for (var name : names) {
            masked = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(name.strip()).replace(" ", "\\E\\s+\\Q")
                                    + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(masked)
                    .replaceAll(MASK);
        }
        return masked;
    }
}
