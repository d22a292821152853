package id.pendopo.innovation.records;

import id.pendopo.measures.Dimension;
import id.pendopo.measures.Figures;
import id.pendopo.measures.Filter;
import id.pendopo.measures.Measures;
import id.pendopo.measures.Report;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * What was counted of the service of an innovation: in the full months since it began, at most twelve, and in as many
 * before. A month or a side that is too small to be told without telling of single people is not told.
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

    /**
     * @param service its code
     * @param since the first month with the innovation
     * @param months from the first before to the last after, without gaps
     */
    public record Comparison(
            String service, YearMonth since, Figures before, Figures after, List<Report.Month> months) {

        public Comparison {
            months = List.copyOf(months);
        }
    }

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
        int count = (int) Math.min(MONTHS_MAX, since.until(full, java.time.temporal.ChronoUnit.MONTHS) + 1);
        var first = since.minusMonths(count);
        var last = since.plusMonths(count - 1L);
        var filter = Filter.all().ofService(results.service().orElseThrow()).ofRegion(record.region());
        return Optional.of(new Comparison(
                results.service().orElseThrow(),
                since,
                measures.summary(filter.between(first, since.minusMonths(1))),
                measures.summary(filter.between(since, last)),
                months(measures.report(filter.between(first, last), Dimension.REGION), first, last)));
    }

    private static List<Report.Month> months(Report report, YearMonth first, YearMonth last) {
        var all = new ArrayList<Report.Month>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var wanted = month;
            all.add(report.months().stream()
                    .filter(each -> each.month().equals(wanted))
                    .findFirst()
                    .orElse(new Report.Month(month, new Figures.None())));
        }
        return all;
    }
}
