package id.pendopo.transparency.web;

import id.pendopo.measures.Figures;
import id.pendopo.transparency.web.ResultsPage.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/**
 * The results as a file: RFC 4180, UTF-8 with a byte order mark, since the usual spreadsheet program takes it for another
 * encoding without one. Decimals have a point. A text that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */
final class ResultsCsv {

    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";
    private static final String FORMULA = "=+-@\t\r\n";
    private static final List<String> OUTCOMES = List.of("granted", "refused", "withdrawn", "deemed-approved");

    private final MessageSource messages;
    private final Locale locale;
    private final StringBuilder file = new StringBuilder(MARK);

    ResultsCsv(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
        line(Stream.of(
                        "by",
                        "code",
                        "name",
                        "cases",
                        "median",
                        "ninetieth",
                        "withinStandard",
                        "returns",
                        "outOfTurn",
                        "granted",
                        "refused",
                        "withdrawn",
                        "deemedApproved",
                        "note")
                .map(column -> text("transparency.results.csv." + column)));
    }

    void add(String by, List<Row> rows) {
        rows.forEach(row -> line(Stream.concat(
                Stream.of(text("transparency.results.by." + by), row.code(), row.name()), figures(row.figures()))));
    }

    byte[] bytes() {
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Stream<String> figures(Figures figures) {
        return switch (figures) {
            case Figures.None _ -> Stream.of("0", "", "", "", "", "", "", "", "", "", "");
            case Figures.TooFew _ ->
                Stream.of("", "", "", "", "", "", "", "", "", "", text("transparency.results.tooFew"));
            case Figures.Shown shown -> Stream.concat(shown(shown), Stream.of(""));
        };
    }

    private static Stream<String> shown(Figures.Shown shown) {
        var pace = shown.pace();
        var counted = Stream.of(
                Long.toString(shown.cases()),
                pace == null ? "" : Integer.toString(pace.median()),
                pace == null ? "" : Integer.toString(pace.ninetieth()),
                pace == null ? "" : Integer.toString(pace.withinStandard()),
                Double.toString(shown.returnsPerCase()),
                Long.toString(shown.outOfTurn()));
        return Stream.concat(
                counted,
                OUTCOMES.stream().map(outcome -> Long.toString(shown.outcomes().getOrDefault(outcome, 0L))));
    }

    private void line(Stream<String> cells) {
        file.append(cells.map(ResultsCsv::cell).collect(Collectors.joining(",")))
                .append(END);
    }

    static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private String text(String key) {
        return messages.getMessage(key, null, locale);
    }
}
