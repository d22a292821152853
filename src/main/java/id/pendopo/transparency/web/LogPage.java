package id.pendopo.transparency.web;

import id.pendopo.transparency.LogEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what the template of the log shows.
 *
 * @param answer what came of a check; null when nothing was asked
 * @param salt as the citizen typed it
 * @param content as the citizen typed it
 */
public record LogPage(List<Line> lines, @Nullable Answer answer, String salt, String content) {

    public LogPage {
        lines = List.copyOf(lines);
    }

    /** One act. */
    public record Line(LogEntry entry, String regionName) {}

    /** What came of looking for a digest. */
    public sealed interface Answer {

        record Found(Line line) implements Answer {}

        record NotFound(String digest) implements Answer {}

        record Unreadable() implements Answer {}
    }
}
