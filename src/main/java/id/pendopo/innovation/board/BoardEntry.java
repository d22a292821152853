package id.pendopo.innovation.board;

import id.pendopo.innovation.records.BirthCounts.Column;
import id.pendopo.innovation.records.BoardTally.Birth;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row, looked into.
 *
 * @param parts its units; for a regency or city its offices
 * @param births all that were born there, the youngest first
 */
public record BoardEntry(BoardRow row, List<Part> parts, List<Birth> births, List<Reminder> reminders) {

    public BoardEntry {
        parts = List.copyOf(parts);
        births = List.copyOf(births);
        reminders = List.copyOf(reminders);
    }

    /**
     * A unit or an office.
     *
     * @param code of an office, under which it can be looked into; empty for a unit
     * @param last the last year with a birth that counts
     */
    public record Part(String code, String name, Map<Column, Integer> counts, Optional<Integer> last) {

        public Part {
            counts = Map.copyOf(counts);
        }

        public int count(Column column) {
            return counts.getOrDefault(column, 0);
        }
    }

    /**
     * Its head was reminded.
     *
     * @param due the day of the year on which reminders are sent
     */
    public record Reminder(LocalDate due, LocalDate sent, int told) {}
}
