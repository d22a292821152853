package id.pendopo.innovation.index;

import id.pendopo.kernel.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * All rows of an assessment as a table that can be filled in elsewhere and taken back: RFC 4180, UTF-8 with a byte order
 * mark. What a spreadsheet would take for a formula begins with an apostrophe, which is taken off again.
 */
public final class RowsFile {

    public static final int LINES_MAX = 20_000;
    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";

    /** Behind a semicolon, too: for a spreadsheet that splits lines there, a cell begins, whatever quotes stand around it. */
    private static final String BEGINNING = "(^|[;\\t\\r\\n][\\s\"]*)";

    private static final Pattern RISKY = Pattern.compile(BEGINNING + "(['=+\\-@\\t\\r])");
    private static final Pattern MASKED = Pattern.compile(BEGINNING + "'(['=+\\-@\\t\\r])");
    private static final List<String> COLUMNS = List.of(
            "innovation",
            "name",
            "affair",
            "agency",
            "applied",
            "record",
            "row",
            "level",
            "basis",
            "figure",
            "link",
            "note");

    private RowsFile() {}

    /**
     * A line that was read.
     *
     * @param at where it begins in the file, from 1
     * @param applied a day as 2025-03-17, or empty
     */
    record Line(
            long at,
            String innovation,
            String name,
            String affair,
            String agency,
            String applied,
            String record,
            String row,
            String level,
            String basis,
            String figure,
            String link,
            String note) {

        /** Whether another line speaks of the same innovation in the same words. */
        boolean innovationAsIn(Line other) {
            return name.equals(other.name)
                    && affair.equals(other.affair)
                    && agency.equals(other.agency)
                    && applied.equals(other.applied)
                    && record.equals(other.record);
        }

        /** Nothing was filled in. */
        boolean isBlank() {
            return Stream.of(level, basis, figure, link, note).allMatch(String::isBlank);
        }
    }

    public static byte[] write(Assessment assessment) {
        var file = new StringBuilder(MARK).append(String.join(",", COLUMNS)).append(END);
        assessment.spd().forEach(cell -> line(file, Stream.of("0", "", "", "", "", ""), cell));
        assessment.innovations().forEach(each -> each.cells().forEach(cell -> line(file, head(each), cell)));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> head(Assessment.Entered each) {
        return Stream.of(
                String.valueOf(each.number()),
                each.name(),
                each.affair(),
                each.agency(),
                applied(each.said()),
                each.said().record().orElse(""));
    }

    /** The day as it stands in the file. */
    static String applied(NewInnovation innovation) {
        return innovation.applied().map(LocalDate::toString).orElse("");
    }

    private static void line(StringBuilder file, Stream<String> head, Cell cell) {
        var filled = cell.entry()
                .map(entry -> Stream.of(
                        String.valueOf(entry.level()),
                        entry.basis(),
                        entry.figure().map(BigDecimal::toPlainString).orElse(""),
                        entry.link(),
                        entry.note()))
                .orElseGet(() -> Stream.of("", "", "", "", ""));
        file.append(Stream.concat(Stream.concat(head, Stream.of(cell.row().row())), filled)
                        .map(RowsFile::cell)
                        .collect(Collectors.joining(",")))
                .append(END);
    }

    /** A text as a cell that no spreadsheet runs. */
    public static String cell(String text) {
        var safe = RISKY.matcher(text).replaceAll("$1'$2");
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String uncell(String cell) {
        return MASKED.matcher(cell).replaceAll("$1$2");
    }

    /** The lines of a file, or a refusal of what is no such table. Comma or semicolon, as spreadsheets write them. */
    static List<Line> read(byte[] csv) {
        var text = text(csv);
        var head = text.lines().findFirst().orElse("");
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(head.contains(";") ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            var names = parser.getHeaderNames().stream().map(String::strip).toList();
            if (names.size() != COLUMNS.size() || !Set.copyOf(names).equals(Set.copyOf(COLUMNS))) {
                throw new Refusal(
                        Refusal.Kind.INVALID, "index-file-columns", "Other columns", String.join(", ", COLUMNS));
            }
            return lines(parser);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new Refusal(Refusal.Kind.INVALID, "index-file-csv", "Not CSV: " + e.getClass());
        }
    }

    private static List<Line> lines(CSVParser parser) {
        var lines = new ArrayList<Line>();
        long at = parser.getCurrentLineNumber() + 1;
        var rows = parser.iterator();
        while (rows.hasNext()) {
            var row = rows.next();
            if (lines.size() == LINES_MAX) {
                throw new Refusal(Refusal.Kind.INVALID, "index-file-long", "Too many lines", LINES_MAX);
            }
            if (!row.isConsistent()) {
                throw new Refusal(
                        Refusal.Kind.INVALID, "index-file-fields", "Line " + at, at, row.size(), COLUMNS.size());
            }
            var cells =
                    COLUMNS.stream().map(name -> uncell(row.get(name).strip())).toList();
            lines.add(new Line(
                    at,
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4),
                    cells.get(5),
                    cells.get(6),
                    cells.get(7),
                    cells.get(8),
                    cells.get(9),
                    cells.get(10),
                    cells.get(11)));
            at = parser.getCurrentLineNumber() + 1;
        }
        return lines;
    }

    private static String text(byte[] csv) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        } catch (CharacterCodingException _) {
            throw new Refusal(Refusal.Kind.INVALID, "index-file-utf8", "Not UTF-8");
        }
    }
}
