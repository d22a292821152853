package id.pendopo.innovation.board;

import id.pendopo.innovation.records.BirthCounts.Column;
import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the board.
 *
 * @param agency code of the agency; empty for a whole region
 * @param example not confirmed by a source
 * @param counts of the year by column
 * @param counted how many of them count towards the duty
 * @param last the last year up to this one in which the duty was met
 * @param met the years up to this one in which it was met
 * @param reminded the last time in this year
 */
public record BoardRow(
        BoardKind kind,
        RegionCode region,
        String agency,
        String name,
        boolean example,
        Map<Column, Integer> counts,
        int counted,
        BoardDuty duty,
        Optional<Integer> last,
        List<Integer> met,
        Optional<LocalDate> reminded) {

    public BoardRow {
        counts = Map.copyOf(counts);
        met = List.copyOf(met);
    }

    public int count(Column column) {
        return counts.getOrDefault(column, 0);
    }

    BoardRow reminded(Optional<LocalDate> on) {
        return new BoardRow(kind, region, agency, name, example, counts, counted, duty, last, met, on);
    }
}
