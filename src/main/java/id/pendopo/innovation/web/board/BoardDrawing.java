package id.pendopo.innovation.web.board;

import id.pendopo.innovation.board.BoardDuty;
import id.pendopo.innovation.board.BoardKind;
import id.pendopo.innovation.board.BoardRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A dot for each that owes, those that met it first; where there are too many for dots, a bar.
 *
 * @param height of the whole
 */
public record BoardDrawing(int height, List<Group> groups) {

    public static final int WIDTH = 400;
    private static final int PITCH = 20;
    private static final int IN_A_ROW = WIDTH / PITCH;
    private static final int DOTS_MAX = 400;
    private static final int HEAD = 24;
    private static final int GAP = 14;
    private static final int BAR = 18;

    public BoardDrawing {
        groups = List.copyOf(groups);
    }

    /**
     * One sort of row.
     *
     * @param y of its name
     * @param bar width of the part that met it, where there are no dots
     */
    public record Group(BoardKind kind, int y, int met, int owed, List<Dot> dots, int bar) {

        public Group {
            dots = List.copyOf(dots);
        }
    }

    /** Filled or hollow. */
    public record Dot(int x, int y, boolean met, String name) {}

    static BoardDrawing of(List<BoardRow> rows) {
        var groups = new ArrayList<Group>();
        int y = HEAD - 8;
        for (var kind : BoardQuery.KINDS) {
            var owing = rows.stream()
                    .filter(row -> row.kind() == kind && row.duty() != BoardDuty.NOT_OWED)
                    .sorted((one, other) -> one.duty().compareTo(other.duty()))
                    .toList();
            if (owing.isEmpty()) {
                continue;
            }
            int met = (int)
                    owing.stream().filter(row -> row.duty() == BoardDuty.MET).count();
            boolean few = owing.size() <= DOTS_MAX;
            groups.add(new Group(
                    kind, y, met, owing.size(), few ? dots(owing, y + 10) : List.of(), WIDTH * met / owing.size()));
            y += HEAD + GAP + (few ? PITCH * Math.ceilDiv(owing.size(), IN_A_ROW) : BAR);
        }
        return new BoardDrawing(Math.max(1, y - HEAD + 8), groups);
    }

    private static List<Dot> dots(List<BoardRow> owing, int top) {
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < owing.size(); i++) {
            var row = owing.get(i);
            dots.add(new Dot(
                    i % IN_A_ROW * PITCH + PITCH / 2,
                    top + i / IN_A_ROW * PITCH + PITCH / 2,
                    row.duty() == BoardDuty.MET,
                    row.name()));
        }
        return dots;
    }
}
