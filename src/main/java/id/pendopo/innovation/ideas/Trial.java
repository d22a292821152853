package id.pendopo.innovation.ideas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A trial of an idea.
 *
 * @param by name and position of the officer who planned it; empty for the team
 * @param ends how it ended: empty while it runs; the record that holds comes last, after those that it corrects
 */
public record Trial(UUID id, UUID idea, Plan plan, String by, List<End> ends) {

    /** What came of it. */
    public enum Outcome {
        REACHED,
        NOT_REACHED,
        STOPPED
    }

    /** What was to be tried. */
    public record Plan(
            LocalDate starts,
            LocalDate ends,
            String place,
            String aim,
            String unit,
            BigDecimal before,
            String beforeSource,
            BigDecimal wanted) {

        /** Reached or not, by the figures alone: nobody says so. */
        Outcome outcome(BigDecimal after) {
            boolean upwards = wanted.compareTo(before) >= 0;
            boolean there = upwards ? after.compareTo(wanted) >= 0 : after.compareTo(wanted) <= 0;
            return there ? Outcome.REACHED : Outcome.NOT_REACHED;
        }
    }

    /**
     * A record of its end.
     *
     * @param why it corrects the one before; empty for the first
     */
    public record End(
            Outcome outcome,
            LocalDate endedOn,
            Optional<BigDecimal> after,
            String afterSource,
            String lessons,
            String why,
            String by,
            LocalDate saidOn) {}

    public Trial {
        ends = List.copyOf(ends);
    }

    public boolean isRunning() {
        return ends.isEmpty();
    }

    /** The record that holds. */
    public Optional<End> end() {
        return ends.isEmpty() ? Optional.empty() : Optional.of(ends.getLast());
    }
}
