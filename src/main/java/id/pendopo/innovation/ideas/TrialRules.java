package id.pendopo.innovation.ideas;

import id.pendopo.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a trial must say to be planned, and to be ended. Pure; tells all that is wrong at once. */
final class TrialRules {

    static final int PLACE = 200;
    static final int AIM = 300;
    static final int UNIT = 40;
    static final int SOURCE = 300;
    static final int LESSONS = 2_000;
    static final int WHY = 1_000;
    private static final int MOST_YEARS = 2;

    /** As many digits as the column holds. */
    private static final BigDecimal MOST = new BigDecimal("9999999999999.99");

    private TrialRules() {}

    static List<Refusal> faults(NewTrial trial, LocalDate today) {
        var faults = new ArrayList<Refusal>();
        dates(trial, today, faults);
        text("place", trial.place(), PLACE, faults);
        text("aim", trial.aim(), AIM, faults);
        text("unit", trial.unit(), UNIT, faults);
        figure("before", trial.before(), faults);
        text("beforesource", trial.beforeSource(), SOURCE, faults);
        figure("wanted", trial.wanted(), faults);
        if (trial.before().isPresent()
                && trial.wanted().isPresent()
                && trial.before().get().compareTo(trial.wanted().get()) == 0) {
            faults.add(invalid("trial-wants-nothing", "wanted"));
        }
        return faults;
    }

    private static void dates(NewTrial trial, LocalDate today, List<Refusal> faults) {
        var starts = trial.starts();
        var ends = trial.ends();
        if (starts.isEmpty()
                || starts.get().isBefore(today.minusYears(MOST_YEARS))
                || starts.get().isAfter(today.plusYears(MOST_YEARS))) {
            faults.add(invalid("trial-starts", "starts"));
        }
        if (ends.isEmpty() || (starts.isPresent() && !isWithin(starts.get(), ends.get()))) {
            faults.add(invalid("trial-ends", "ends"));
        }
    }

    private static boolean isWithin(LocalDate starts, LocalDate ends) {
        return !ends.isBefore(starts) && !ends.isAfter(starts.plusYears(MOST_YEARS));
    }

    /** @param again whether an earlier record is corrected */
    static List<Refusal> faults(TrialReport report, LocalDate starts, boolean again, LocalDate today) {
        var faults = new ArrayList<Refusal>();
        var on = report.endedOn();
        if (on.isEmpty() || on.get().isBefore(starts) || on.get().isAfter(today)) {
            faults.add(invalid("trial-ended-on", "on"));
        }
        if (report.stopped().isEmpty()) {
            faults.add(invalid("trial-how", "how"));
        }
        boolean measured = report.after().isPresent() || !report.afterSource().isEmpty();
        if (measured || !report.stopped().orElse(false)) {
            figure("after", report.after(), faults);
            text("aftersource", report.afterSource(), SOURCE, faults);
        }
        text("lessons", report.lessons(), LESSONS, faults);
        if (again) {
            text("why", report.why(), WHY, faults);
        }
        return faults;
    }

    private static void text(String field, String text, int longest, List<Refusal> faults) {
        Wording.fault(field, text, longest).ifPresent(fault -> faults.add(fault.refusal()));
    }

    private static void figure(String field, Optional<BigDecimal> figure, List<Refusal> faults) {
        if (figure.isEmpty()
                || figure.get().abs().compareTo(MOST) > 0
                || figure.get().scale() > 2) {
            faults.add(invalid("trial-figure", field));
        }
    }

    private static Refusal invalid(String slug, String field) {
        return new Refusal(Refusal.Kind.INVALID, slug, "Field " + field + " of a trial is wrong", field);
    }
}
