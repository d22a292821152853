package id.pendopo.innovation.web.board;

import id.pendopo.innovation.board.BoardRow;
import id.pendopo.innovation.board.DutyRule;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Parts.Tab;
import id.pendopo.web.Parts.Tone;
import java.util.List;

/**
 * The board of a year.
 *
 * @param kinds tabs by what sort of row, and duties by whether it is met
 * @param sorts links to the same rows in another order
 * @param href of this choice, to which the number of a page is added
 */
public record BoardPage(
        int year,
        List<Option> years,
        DutyRule rule,
        Sums sums,
        BoardDrawing drawing,
        List<Tab> kinds,
        List<Tab> duties,
        List<Tab> sorts,
        List<Line> lines,
        int found,
        int page,
        int pages,
        String href) {

    public BoardPage {
        years = List.copyOf(years);
        kinds = List.copyOf(kinds);
        duties = List.copyOf(duties);
        sorts = List.copyOf(sorts);
        lines = List.copyOf(lines);
    }

    /** How many owe, and how it stands with them. */
    public record Sums(int owed, int met, int none) {}

    /**
     * A row.
     *
     * @param last how long it has borne none, or since when it does
     * @param reminded when its head was reminded; empty for not this year
     * @param strip the last years: whether each had one
     * @param years the same in words
     */
    public record Line(
            BoardRow row,
            String href,
            String kind,
            String duty,
            Tone tone,
            String last,
            String reminded,
            List<Square> strip,
            String years) {

        public Line {
            strip = List.copyOf(strip);
        }
    }

    /** A year of a strip. */
    public record Square(int x, int year, boolean met) {}
}
