package id.pendopo.innovation.web.board;

import id.pendopo.innovation.board.BoardEntry;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Parts.Row;
import java.util.List;

/**
 * A row of the board, looked into.
 *
 * @param self its address without a year
 * @param parts its units; of a regency or city its offices
 */
public record BoardEntryPage(
        int year,
        List<Option> years,
        String self,
        String region,
        BoardPage.Line line,
        List<Part> parts,
        List<Birth> births,
        List<Row> reminders) {

    public BoardEntryPage {
        years = List.copyOf(years);
        parts = List.copyOf(parts);
        births = List.copyOf(births);
        reminders = List.copyOf(reminders);
    }

    /** @param href empty for a unit, which cannot be looked into */
    public record Part(BoardEntry.Part part, String name, String href, String last) {}

    /** An innovation that was born there. */
    public record Birth(String href, String title, String text, boolean thisYear) {}
}
