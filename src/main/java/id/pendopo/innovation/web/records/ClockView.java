package id.pendopo.innovation.web.records;

import id.pendopo.web.Parts.Tone;
import java.util.List;

/**
 * The clock of an innovation in words.
 *
 * @param light in a word, never a colour alone
 * @param since since when, in words
 * @param next what takes the least effort now; empty where all is well
 * @param asleep since when it sleeps, in words; empty for what is awake
 * @param strip how it stood over time
 */
public record ClockView(
        String light, Tone tone, String since, List<SignalView> signals, String next, String asleep, Strip strip) {

    /**
     * One signal.
     *
     * @param effort the least that makes it green; empty for what is green
     * @param href where that is done, for whoever keeps the record
     */
    public record SignalView(String name, String light, Tone tone, String reason, String effort, String href) {}

    /**
     * The lights of a clock over time, 400 wide.
     *
     * @param names of the first and the last day
     */
    public record Strip(List<Piece> pieces, List<Mark> names, List<TurnView> turns) {}

    public record Piece(double x, double width, String style, String says) {}

    public record Mark(double x, String text, String anchor) {}

    /** A turn in words. */
    public record TurnView(String day, String light, Tone tone, String reasons) {}
}
