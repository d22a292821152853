package id.pendopo.transparency.web;

import id.pendopo.measures.Figures;
import id.pendopo.transparency.web.Chart.Value;
import id.pendopo.transparency.web.ResultsPage.Row;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.springframework.context.MessageSource;

/** Draws the results month by month. */
record ResultsCharts(MessageSource messages, Locale locale) {

    Chart cases(List<Row> months) {
        return Chart.bars(
                months.stream()
                        .map(month -> month.figures() instanceof Figures.Shown shown
                                ? value(month, "transparency.results.chart.cases.says", shown.cases())
                                : nothing(month))
                        .toList(),
                this::number);
    }

    Chart pace(List<Row> months) {
        return Chart.lines(
                paced(months, "transparency.results.chart.median.says", Figures.Pace::median),
                paced(months, "transparency.results.chart.ninetieth.says", Figures.Pace::ninetieth),
                this::number);
    }

    private List<Value> paced(List<Row> months, String says, ToLongFunction<Figures.Pace> days) {
        return months.stream()
                .map(month -> month.figures() instanceof Figures.Shown shown && shown.pace() != null
                        ? value(month, says, days.applyAsLong(shown.pace()))
                        : nothing(month))
                .toList();
    }

    private Value value(Row month, String says, long amount) {
        return new Value(
                axis(month),
                messages.getMessage(says, new Object[] {month.name(), amount}, locale),
                OptionalLong.of(amount));
    }

    private Value nothing(Row month) {
        return new Value(axis(month), "", OptionalLong.empty());
    }

    private String axis(Row month) {
        return Months.shortName(YearMonth.parse(month.code()), locale);
    }

    private String number(long amount) {
        return String.format(locale, "%,d", amount);
    }
}
