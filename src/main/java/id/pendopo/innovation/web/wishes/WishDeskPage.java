package id.pendopo.innovation.web.wishes;

import id.pendopo.innovation.wishes.WishState;
import id.pendopo.innovation.wishes.Wishes.File;
import id.pendopo.web.Parts.Moment;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Parts.Row;
import java.util.List;

/**
 * The desk of one request.
 *
 * @param phases each with whether it is proven
 * @param papers that this reader may open
 */
public record WishDeskPage(
        File file,
        WishLine line,
        List<Row> rows,
        List<Moment> history,
        List<Row> papers,
        List<Option> verdicts,
        List<Phase> phases,
        Side side) {

    public WishDeskPage {
        rows = List.copyOf(rows);
        history = List.copyOf(history);
        papers = List.copyOf(papers);
        verdicts = List.copyOf(verdicts);
        phases = List.copyOf(phases);
    }

    /** On which side the reader is. */
    public enum Side {
        ASKING,
        OWNER,
        OVERSEER
    }

    /** A phase. */
    public record Phase(Option option, boolean proven) {}

    public boolean answers() {
        return side == Side.OWNER && file.wish().state() == WishState.WAITING;
    }

    public boolean asks() {
        return side == Side.ASKING;
    }

    public boolean underWay() {
        return asks()
                && (file.wish().state() == WishState.APPROVED || file.wish().state() == WishState.IMPLEMENTING);
    }

    public boolean begins() {
        return asks() && file.wish().state() == WishState.APPROVED;
    }

    public boolean finishes() {
        return asks() && file.wish().state() == WishState.IMPLEMENTING;
    }

    public boolean withdraws() {
        return asks() && file.wish().state().isOpen();
    }

    public List<Option> phaseOptions() {
        return phases.stream().map(Phase::option).toList();
    }
}
