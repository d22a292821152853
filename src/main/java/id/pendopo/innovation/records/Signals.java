package id.pendopo.innovation.records;

import id.pendopo.innovation.records.Signal.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the clock of an innovation from what is known of it. Pure. */
final class Signals {

    private final Vitals vitals;
    private final ClockSettings settings;
    private final LocalDate today;

    private Signals(Vitals vitals, ClockSettings settings) {
        this.vitals = vitals;
        this.settings = settings;
        this.today = vitals.today();
    }

    static Clock read(Vitals vitals, ClockSettings settings) {
        var from = new Signals(vitals, settings);
        var signals = new ArrayList<>(List.of(from.rule(), from.money(), from.people(), from.owner(), from.look()));
        from.use().ifPresent(signals::add);
        from.handover().ifPresent(signals::add);
        return new Clock(signals);
    }

    private Signal rule() {
        if (vitals.rule().isEmpty()) {
            return Signal.of(Kind.RULE, Light.AMBER, "none");
        }
        var rule = vitals.rule().get();
        var last = rule.lastDay();
        if (last.isBefore(today)) {
            return Signal.of(Kind.RULE, Light.RED, "ended", rule.citation(), last);
        }
        if (rule.from().isAfter(today)) {
            return Signal.of(Kind.RULE, Light.AMBER, "not-yet", rule.citation(), rule.from());
        }
        if (!last.isAfter(today.plusMonths(settings.endingMonths()))) {
            return Signal.of(Kind.RULE, Light.AMBER, "ending", rule.citation(), last);
        }
        return last.equals(LocalDate.MAX)
                ? Signal.of(Kind.RULE, Light.GREEN, "lives", rule.citation())
                : Signal.of(Kind.RULE, Light.GREEN, "lives-until", rule.citation(), last);
    }

    private Signal money() {
        int year = today.getYear();
        if (!vitals.budgetYears().contains(year)) {
            return Signal.of(Kind.MONEY, Light.RED, "missing", year);
        }
        if (vitals.budgetYears().contains(year + 1)) {
            return Signal.of(Kind.MONEY, Light.GREEN, "both", year, year + 1);
        }
        return today.getMonthValue() >= settings.budgetMonth()
                ? Signal.of(Kind.MONEY, Light.AMBER, "next", year + 1)
                : Signal.of(Kind.MONEY, Light.GREEN, "there", year);
    }

    private Signal people() {
        if (vitals.working().filter(count -> count == 0).isPresent()
                || vitals.declared().filter(count -> count == 0).isPresent()) {
            return Signal.of(Kind.PEOPLE, Light.RED, "nobody");
        }
        if (vitals.declared().isEmpty()) {
            return Signal.of(Kind.PEOPLE, Light.AMBER, "unknown");
        }
        int declared = vitals.declared().get();
        int working = vitals.working().orElse(declared);
        return working < declared
                ? Signal.of(Kind.PEOPLE, Light.AMBER, "fewer", working, declared)
                : Signal.of(Kind.PEOPLE, Light.GREEN, "there", working);
    }

    private Signal owner() {
        return switch (vitals.care()) {
            case KEPT -> Signal.of(Kind.OWNER, Light.GREEN, "kept");
            case NOBODY -> Signal.of(Kind.OWNER, Light.RED, "nobody");
            case LEFT -> Signal.of(Kind.OWNER, Light.RED, "left");
            case MOVED -> Signal.of(Kind.OWNER, Light.AMBER, "moved");
        };
    }

    private Signal look() {
        if (vitals.looked().isEmpty()) {
            return Signal.of(Kind.LOOK, Light.RED, "never");
        }
        var looked = vitals.looked().get();
        var end = looked.plusMonths(settings.lookMonths());
        if (!end.isAfter(today)) {
            return Signal.of(Kind.LOOK, Light.RED, "old", looked);
        }
        return end.minusMonths(settings.lookSoonMonths()).isAfter(today)
                ? Signal.of(Kind.LOOK, Light.GREEN, "fresh", looked)
                : Signal.of(Kind.LOOK, Light.AMBER, "soon", looked, end);
    }

    private Optional<Signal> use() {
        return vitals.use().map(use -> {
            if (use.now() == 0 && use.before() > 0) {
                return Signal.of(Kind.USE, Light.RED, "nobody", use.before());
            }
            boolean fell = use.before() > 0 && use.now() * 2 <= use.before();
            if (use.few()) {
                return fell
                        ? Signal.of(Kind.USE, Light.AMBER, "fell-few", use.before())
                        : Signal.of(Kind.USE, Light.GREEN, "few");
            }
            return Signal.of(
                    Kind.USE, fell ? Light.AMBER : Light.GREEN, fell ? "fell" : "holds", use.now(), use.before());
        });
    }

    private Optional<Signal> handover() {
        return vitals.handover()
                .map(due -> due.isBefore(today)
                        ? Signal.of(Kind.HANDOVER, Light.AMBER, "overdue", due)
                        : Signal.of(Kind.HANDOVER, Light.GREEN, "open", due));
    }
}
