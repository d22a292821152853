package id.pendopo.innovation.records;

import id.pendopo.measures.Dimension;
import id.pendopo.measures.Figures;
import id.pendopo.measures.Filter;
import id.pendopo.measures.Measures;
import id.pendopo.measures.Report;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * What was counted of the service of an innovation: in the full months since it began, at most twelve, and in as many
 * before. What is too small to be told without telling of single people is not told.
 */
@Service
public class Measured {

    static final int MONTHS_MAX = 12;

    private final Measures measures;
    private final Innovations innovations;

    Measured(Measures measures, Innovations innovations) {
        this.measures = measures;
        this.innovations = innovations;
    }

    /** @param service its code */
    public record Comparison(String service, Side before, Side after) {}

    /** Whether a service of it is measured here at all. */
    public static boolean isMeasured(Innovation record) {
        var results = record.sheet().results();
        return results.service().isPresent() && results.since().isPresent();
    }

    /** Empty where nothing is measured, or no month is full since it began. */
    public Optional<Comparison> of(Innovation record) {
        var results = record.sheet().results();
        if (!isMeasured(record)) {
            return Optional.empty();
        }
        var since = results.since().orElseThrow();
        var full = YearMonth.from(innovations.today(record.region())).minusMonths(1);
        if (full.isBefore(since)) {
            return Optional.empty();
        }
        int count = (int) Math.min(MONTHS_MAX, since.until(full, ChronoUnit.MONTHS) + 1);
        var first = since.minusMonths(count);
        var last = since.plusMonths(count - 1L);
        var filter = Filter.all().ofService(results.service().orElseThrow()).ofRegion(record.region());
        return Optional.of(new Comparison(
                results.service().orElseThrow(),
                side(filter.between(first, since.minusMonths(1)), first, count),
                side(filter.between(since, last), since, count)));
    }

    private Side side(Filter filter, YearMonth first, int count) {
        var report = measures.report(filter, Dimension.REGION);
        var known = report.months().stream().collect(Collectors.toMap(Report.Month::month, Report.Month::figures));
        var months = IntStream.range(0, count)
                .mapToObj(first::plusMonths)
                .map(month -> new Report.Month(month, known.getOrDefault(month, new Figures.None())))
                .toList();
        return new Side(report.total(), months);
    }
}
