package id.pendopo.innovation.competition;

import id.pendopo.innovation.records.Signs;
import id.pendopo.kernel.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes in what was written: lines without control characters, texts within what their word limit could ever need. */
final class Cleaning {

    private Cleaning() {}

    static EntryContent of(Edition rules, EntryContent content) {
        Map<String, String> texts = new HashMap<>();
        for (var heading : rules.headings()) {
            var text = content.text(heading.code());
            if (!text.isBlank()) {
                texts.put(
                        heading.code(), text(heading.code(), text, heading.words() * EntryContent.CHARACTERS_PER_WORD));
            }
        }
        if (content.goals().stream().anyMatch(goal -> goal < 1 || goal > 17)) {
            throw new Refusal(Refusal.Kind.INVALID, "entry-goal", "No such goal", "goals");
        }
        if (content.earlierTops() < 0 || content.earlierTops() > 100) {
            throw new Refusal(Refusal.Kind.INVALID, "entry-tops", "No such number", "earlierTops");
        }
        return new EntryContent(
                line("group", content.group(), EntryContent.LINE_MOST),
                line("category", content.category(), EntryContent.LINE_MOST),
                line("title", content.title(), EntryContent.TITLE_MOST),
                content.startedOn(),
                content.goals(),
                choice("maker", content.maker(), EntryContent.ONE, EntryContent.TEAM),
                choice("form", content.form(), EntryContent.APPLICATION, EntryContent.OTHER),
                line("video", content.video(), EntryContent.LINE_MOST),
                line("source", content.source(), EntryContent.LINE_MOST),
                content.earlierTops(),
                texts);
    }

    private static String choice(String field, String chosen, String... known) {
        if (!chosen.isEmpty() && !List.of(known).contains(chosen)) {
            throw new Refusal(Refusal.Kind.INVALID, "entry-choice", "No such choice", field);
        }
        return chosen;
    }

    static String line(String field, String text, int most) {
        var line = Signs.strip(text);
        if (line.length() > most || line.codePoints().anyMatch(Signs::isUnreadable)) {
            throw new Refusal(Refusal.Kind.INVALID, "entry-text", "Field " + field, field, most);
        }
        return line;
    }

    static String text(String field, String text, int most) {
        var clean = Signs.strip(text.replace("\r\n", "\n").replace('\r', '\n'));
        if (clean.length() > most || !Signs.areReadable(clean)) {
            throw new Refusal(Refusal.Kind.INVALID, "entry-text", "Field " + field, field, most);
        }
        return clean;
    }
}
