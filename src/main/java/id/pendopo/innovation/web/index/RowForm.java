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
 */
public record RowForm(String seen, String level, String basis, String figure, String note, String link) {

    // A field that was not sent is an empty one.
    public RowForm {
        seen = Objects.requireNonNullElse(seen, "");
        level = Objects.requireNonNullElse(level, "");
        basis = Objects.requireNonNullElse(basis, "");
        figure = Objects.requireNonNullElse(figure, "");
        note = Objects.requireNonNullElse(note, "");
        link = Objects.requireNonNullElse(link, "");
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
                cell.entry().map(Entry::link).orElse(""));
    }

    int revision() {
        return seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : -1;
    }

    Filling filling(Optional<UUID> upload) {
        if (!level.matches("[0-9]")) {
            throw wrong("index-level", "level", 3);
        }
        return new Filling(Integer.parseInt(level), figure.isBlank() ? "" : basis, number(), note, link, upload);
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
