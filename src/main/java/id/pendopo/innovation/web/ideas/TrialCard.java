package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.Trial;
import id.pendopo.innovation.ideas.Trial.Outcome;
import id.pendopo.web.Parts.Tone;
import id.pendopo.web.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A trial, drawn. */
public record TrialCard(Trial trial, String state, Tone tone, List<Bar> bars) {

    private static final int WIDEST = 150;

    /**
     * A figure of the drawing.
     *
     * @param kind before, wanted or after
     */
    public record Bar(String kind, String label, String value, int width) {}

    static TrialCard of(Trial trial, Texts texts) {
        var end = trial.end();
        var plan = trial.plan();
        var figures = new ArrayList<>(List.of(plan.before(), plan.wanted()));
        end.flatMap(Trial.End::after).ifPresent(figures::add);
        var most =
                figures.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        var bars = new ArrayList<Bar>();
        bars.add(bar("before", plan.before(), most, plan.unit(), texts));
        bars.add(bar("wanted", plan.wanted(), most, plan.unit(), texts));
        end.flatMap(Trial.End::after).ifPresent(after -> bars.add(bar("after", after, most, plan.unit(), texts)));
        var state = end.map(one -> texts.get("innovation.ideas.outcome." + one.outcome()))
                .orElseGet(() -> texts.get("innovation.ideas.trial.running"));
        return new TrialCard(trial, state, end.map(one -> tone(one.outcome())).orElse(Tone.WAITING), bars);
    }

    private static Bar bar(String kind, BigDecimal value, BigDecimal most, String unit, Texts texts) {
        int width = most.signum() == 0 ? 0 : (int) Math.round(value.abs().doubleValue() / most.doubleValue() * WIDEST);
        return new Bar(kind, texts.get("innovation.ideas.trial." + kind), number(value, texts) + " " + unit, width);
    }

    /** With as many decimals as it has. */
    public static String number(BigDecimal value, Texts texts) {
        var plain = value.stripTrailingZeros();
        return texts.number(plain.doubleValue(), Math.max(0, plain.scale()));
    }

    /** A trial that failed is no shame: it has the colour of whatever is done. */
    static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case REACHED -> Tone.GOOD;
            case NOT_REACHED -> Tone.ACTIVE;
            case STOPPED -> Tone.NEUTRAL;
        };
    }
}
