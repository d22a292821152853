package id.pendopo.innovation.judging;

import id.pendopo.kernel.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads marks from a table in CSV (RFC 4180, UTF-8) with the columns juror, entry, criterion and score, in any order. A row
 * that is wrong refuses the whole sheet and is named by its line: a result without it would be another result.
 */
public final class MarkSheet {

    public static final int ROWS_MAX = 10_000;
    private static final int NAME_MAX = 200;
    private static final Set<String> COLUMNS = Set.of("juror", "entry", "criterion", "score");
    private static final Pattern SCORE = Pattern.compile("\\d{1,3}(\\.\\d{1,9})?");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\p{Cf}");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final List<Mark> marks = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();

    private MarkSheet() {}

    /** @throws Refusal {@code marks-…}, with the line in its details */
    public static List<Mark> read(byte[] csv) {
        var sheet = new MarkSheet();
        var text = text(csv);
        requireCommas(text);
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            sheet.columns(
                    Set.copyOf(parser.getHeaderNames()), parser.getHeaderNames().size());
            for (var row : parser) {
                sheet.row(parser.getCurrentLineNumber(), row);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new Refusal(Refusal.Kind.INVALID, "marks-not-csv", "Not CSV: " + e.getClass());
        }
        if (sheet.marks.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "marks-none", "No rows");
        }
        return List.copyOf(sheet.marks);
    }

    private static String text(byte[] csv) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new Refusal(Refusal.Kind.INVALID, "marks-not-utf8", "Not UTF-8");
        }
    }

    /** Spreadsheets whose decimals have a comma write semicolons, and nobody sees that in the spreadsheet. */
    private static void requireCommas(String text) {
        var head = text.lines().findFirst().orElse("");
        if (head.contains(";") && !head.contains(",")) {
            throw new Refusal(Refusal.Kind.INVALID, "marks-semicolons", "Columns are split at semicolons");
        }
    }

    private void columns(Set<String> names, int count) {
        if (!names.equals(COLUMNS) || count != COLUMNS.size()) {
            throw new Refusal(Refusal.Kind.INVALID, "marks-columns", "Columns are not juror, entry, criterion, score");
        }
    }

    private void row(long line, CSVRecord row) {
        if (marks.size() == ROWS_MAX) {
            throw refused("marks-too-many", line, ROWS_MAX);
        }
        if (!row.isConsistent()) {
            throw refused("marks-fields", line, row.size());
        }
        var juror = name(row, "juror", line);
        var entry = name(row, "entry", line);
        var criterion = name(row, "criterion", line);
        var score = row.get("score");
        if (!SCORE.matcher(score).matches() || Double.parseDouble(score) > Mark.MOST) {
            throw refused("marks-score", line, score.length() > 20 ? score.substring(0, 20) + "…" : score);
        }
        if (!seen.add(List.of(juror, entry, criterion))) {
            throw refused("marks-twice", line, juror, entry, criterion);
        }
        marks.add(new Mark(juror, entry, criterion, Double.parseDouble(score)));
    }

    private static String name(CSVRecord row, String column, long line) {
        var name = row.get(column);
        if (name.isEmpty() || name.length() > NAME_MAX || CONTROL.matcher(name).find()) {
            throw refused("marks-name", line, column, NAME_MAX);
        }
        return name;
    }

    private static Refusal refused(String slug, long line, Object... values) {
        var all = new ArrayList<Object>(List.of(line));
        all.addAll(List.of(values));
        return new Refusal(Refusal.Kind.INVALID, slug, "Line " + line, all, Map.of("line", line));
    }
}
