package id.pendopo.innovation.records;

import id.pendopo.innovation.records.Vitals.Care;
import id.pendopo.innovation.records.Vitals.Rule;
import id.pendopo.innovation.records.Vitals.Use;
import id.pendopo.law.Instruments;
import id.pendopo.measures.Figures;
import id.pendopo.measures.Filter;
import id.pendopo.measures.Measures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what is known of an innovation from the rooms and modules that know it. Outside any transaction. */
@Component
class Vitality {

    /** What a group that is too small to be told can be at most. */
    private static final int FEW_MOST = 4;

    private final Instruments instruments;
    private final Measures measures;
    private final Caring caring;
    private final Innovations innovations;
    private final Handovers handovers;
    private final ClockSettings settings;

    Vitality(
            Instruments instruments,
            Measures measures,
            Caring caring,
            Innovations innovations,
            Handovers handovers,
            ClockSettings settings) {
        this.instruments = instruments;
        this.measures = measures;
        this.caring = caring;
        this.innovations = innovations;
        this.handovers = handovers;
        this.settings = settings;
    }

    Vitals of(Innovation record) {
        var today = innovations.today(record.region());
        var footing = record.sheet().footing();
        return new Vitals(
                today,
                footing.instrument()
                        .flatMap(instruments::find)
                        .map(found -> new Rule(found.citation(), found.from(), found.lastDay())),
                footing.budgetYears(),
                footing.people(),
                innovations.seen(record.code()).stream()
                        .flatMap(seen -> seen.people().stream())
                        .findFirst(),
                use(record, today),
                care(record, today),
                record.lookedOn(),
                handovers.oldestOpen(record.code()));
    }

    private Care care(Innovation record, LocalDate today) {
        return record.keeper()
                .map(keeper -> caring.standing(record, keeper, today))
                .orElse(Care.NOBODY);
    }

    /** Nothing where there are no same months a year before with the innovation in them, or too few cases in them. */
    private Optional<Use> use(Innovation record, LocalDate today) {
        var results = record.sheet().results();
        if (results.service().isEmpty() || results.since().isEmpty()) {
            return Optional.empty();
        }
        var last = YearMonth.from(today).minusMonths(1);
        var first = last.minusMonths(settings.useMonths() - 1L);
        if (results.since().get().isAfter(first.minusYears(1))) {
            return Optional.empty();
        }
        var filter = Filter.all().ofService(results.service().get()).ofRegion(record.region());
        var before = measures.summary(filter.between(first.minusYears(1), last.minusYears(1)));
        if (!(before instanceof Figures.Shown shown)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (measures.summary(filter.between(first, last))) {
                    case Figures.None _ -> new Use(0, false, shown.cases());
                    case Figures.TooFew _ -> new Use(FEW_MOST, true, shown.cases());
                    case Figures.Shown now -> new Use(now.cases(), false, shown.cases());
                });
    }

    /** Those who can cure it. */
    List<Caring.Receiver> receivers(Innovation record) {
        return caring.receivers(record, innovations.today(record.region()));
    }
}
