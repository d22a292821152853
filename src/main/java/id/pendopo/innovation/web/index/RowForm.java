package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Cell;
import id.pendopo.innovation.index.Entry;
import id.pendopo.innovation.index.Filling;
import id.pendopo.kernel.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What stands in the form of a row.
 *
 * @param seen the revision that the person saw
 * @param upload a file that was handed in already, while something else in the form was wrong
 */
public record RowForm(String seen, String level, String basis, String figure, String note, String link, String upload) {

    // A field that was not sent is an empty one.
    public RowForm {
        seen = Objects.requireNonNullElse(seen, "");
        level = Objects.requireNonNullElse(level, "");
        basis = Objects.requireNonNullElse(basis, "");
        figure = Objects.requireNonNullElse(figure, "");
        note = Objects.requireNonNullElse(note, "");
        link = Objects.requireNonNullElse(link, "");
        upload = Objects.requireNonNullElse(upload, "");
    }

    static RowForm of(Cell cell) {
        return new RowForm(
                String.valueOf(cell.revision()),
                cell.entry().map(entry -> String.valueOf(entry.level())).orElse(""),
                cell.entry().map(Entry::basis).orElse(""),
                cell.entry()
                        .flatMap(Entry::figure)
                        .map(BigDecimal::toPlainString)
                        .map(each -> each.replace('.', ','))
                        .orElse(""),
                cell.entry().map(Entry::note).orElse(""),
                cell.entry().map(Entry::link).orElse(""),
                "");
    }

    RowForm seeing(int revision) {
        return new RowForm(String.valueOf(revision), level, basis, figure, note, link, upload);
    }

    RowForm with(UUID file) {
        return new RowForm(seen, level, basis, figure, note, link, file.toString());
    }

    Optional<UUID> handedIn() {
        try {
            return upload.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(upload));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    int revision() {
        return seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : -1;
    }

    /** @param before the file that the row has, unless another was handed in */
    Filling filling(Optional<UUID> before) {
        if (!level.matches("[0-9]")) {
            throw wrong("index-level", "level", 3);
        }
        return new Filling(
                Integer.parseInt(level),
                figure.isBlank() ? "" : basis,
                number(),
                note,
                link,
                handedIn().or(() -> before));
    }

    private Optional<BigDecimal> number() {
        var text = figure.strip().replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            throw wrong("index-figure", "figure");
        }
        return Optional.of(new BigDecimal(text));
    }

    private static Refusal wrong(String slug, String field, Object... values) {
        var all = Stream.concat(Stream.of(field), Stream.of(values)).toList();
        return new Refusal(Refusal.Kind.INVALID, slug, "Refused because of " + field, all, Map.of("field", field));
    }
}
