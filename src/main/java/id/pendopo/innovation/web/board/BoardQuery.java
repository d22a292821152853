package id.pendopo.innovation.web.board;

import id.pendopo.innovation.board.BoardDuty;
import id.pendopo.innovation.board.BoardKind;
import id.pendopo.innovation.board.BoardRow;
import id.pendopo.innovation.records.BirthCounts.Column;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the address of the board; what makes no sense does not narrow. */
public record BoardQuery(
        @Nullable Integer year,
        @Nullable String kind,
        @Nullable String duty,
        @Nullable String sort,
        @Nullable String page) {

    static final List<BoardKind> KINDS =
            List.of(BoardKind.AGENCY, BoardKind.REGION, BoardKind.COMPANY, BoardKind.OTHER);

    /** By what rows are sorted: as the list stands, by name, longest without first, or by a column. */
    enum Sort {
        LIST,
        NAME,
        LAST,
        IDEA,
        PROPOSAL,
        RUNNING,
        JUDGED,
        REPLICATED
    }

    Optional<BoardKind> wantedKind() {
        return KINDS.stream().filter(each -> each.name().equals(kind)).findFirst();
    }

    Optional<BoardDuty> wantedDuty() {
        return Arrays.stream(BoardDuty.values())
                .filter(each -> each.name().equals(duty))
                .findFirst();
    }

    Sort sorting() {
        return Arrays.stream(Sort.values())
                .filter(each -> each.name().equals(sort))
                .findFirst()
                .orElse(Sort.LIST);
    }

    int pageNumber() {
        var text = Objects.requireNonNullElse(page, "");
        return text.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    List<BoardRow> of(List<BoardRow> rows) {
        var wanted = rows.stream()
                .filter(row -> wantedKind().map(row.kind()::equals).orElse(true))
                .filter(row -> wantedDuty().map(row.duty()::equals).orElse(true));
        return order().map(wanted::sorted).orElse(wanted).toList();
    }

    private Optional<Comparator<BoardRow>> order() {
        var byName = Comparator.comparing(BoardRow::name, Collator.getInstance(Locale.of("id")));
        return switch (sorting()) {
            case LIST -> Optional.empty();
            case NAME -> Optional.of(byName);
            case LAST ->
                Optional.of(Comparator.comparingInt((BoardRow row) -> row.last().orElse(0))
                        .thenComparing(byName));
            case IDEA, PROPOSAL, RUNNING, JUDGED, REPLICATED -> {
                var column = Column.valueOf(sorting().name());
                yield Optional.of(Comparator.comparingInt((BoardRow row) -> -row.count(column))
                        .thenComparing(byName));
            }
        };
    }

    /** The address of the board with this changed; a page of its own is not kept. */
    String href(int shown, String change, String value) {
        var href = new StringBuilder("/innovations/board?year=").append(shown);
        add(href, "kind", change, value, wantedKind().map(Enum::name).orElse(""));
        add(href, "duty", change, value, wantedDuty().map(Enum::name).orElse(""));
        add(href, "sort", change, value, sorting() == Sort.LIST ? "" : sorting().name());
        return href.toString();
    }

    private static void add(StringBuilder href, String name, String change, String value, String now) {
        var kept = name.equals(change) ? value : now;
        if (!kept.isEmpty()) {
            href.append('&').append(name).append('=').append(kept);
        }
    }
}
