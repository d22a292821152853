package id.pendopo.innovation.web.board;

import id.pendopo.innovation.board.BoardDuty;
import id.pendopo.innovation.board.BoardRow;
import id.pendopo.innovation.web.board.BoardPage.Line;
import id.pendopo.innovation.web.board.BoardPage.Square;
import id.pendopo.web.Parts.Tone;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A row in words. */
final class BoardLines {

    private static final int YEARS = 8;
    private static final int SQUARE = 15;

    private BoardLines() {}

    static Line of(BoardRow row, int year, Texts texts) {
        return new Line(
                row,
                href(row, year),
                texts.get("board.kind." + row.kind()),
                texts.get("board.duty." + row.duty()),
                tone(row.duty()),
                last(row, year, texts),
                row.reminded()
                        .map(day -> texts.get("board.reminded", texts.shortDate(day)))
                        .orElse(""),
                strip(row, year),
                row.met().isEmpty()
                        ? texts.get("board.years.none")
                        : texts.get(
                                "board.years",
                                row.met().stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    static String href(BoardRow row, int year) {
        return "/innovations/board/" + row.region() + (row.agency().isEmpty() ? "" : "/" + row.agency()) + "?year="
                + year;
    }

    static Tone tone(BoardDuty duty) {
        return switch (duty) {
            case MET -> Tone.GOOD;
            case NONE -> Tone.ATTENTION;
            case NOT_OWED -> Tone.NEUTRAL;
        };
    }

    /** Since when there is none. */
    static String last(BoardRow row, int year, Texts texts) {
        return row.last()
                .map(when -> when == year
                        ? texts.get("board.last.now")
                        : texts.get("board.last.since", String.valueOf(when)))
                .orElseGet(() -> texts.get("board.last.never"));
    }

    private static List<Square> strip(BoardRow row, int year) {
        var squares = new ArrayList<Square>();
        for (int i = 0; i < YEARS; i++) {
            int when = year - YEARS + 1 + i;
            squares.add(new Square(i * SQUARE, when, row.met().contains(when)));
        }
        return squares;
    }
}
