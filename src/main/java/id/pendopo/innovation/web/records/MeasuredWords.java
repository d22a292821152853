package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Measured;
import id.pendopo.innovation.web.records.MeasuredView.Bar;
import id.pendopo.innovation.web.records.MeasuredView.Grid;
import id.pendopo.innovation.web.records.MeasuredView.Row;
import id.pendopo.measures.Figures;
import id.pendopo.measures.Names;
import id.pendopo.measures.Report;
import id.pendopo.web.Texts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Draws and tells what was measured of an innovation's service. */
@Component
class MeasuredWords {

    private static final int SMALL = 8;

    private final Measured measured;
    private final Names names;

    MeasuredWords(Measured measured, Names names) {
        this.measured = measured;
        this.names = names;
    }

    Optional<MeasuredView> of(Innovation record, Texts texts) {
        return measured.of(record).map(found -> view(found, texts));
    }

    private MeasuredView view(Measured.Comparison found, Texts texts) {
        var months = found.months();
        long top = Math.max(
                1,
                months.stream().mapToLong(each -> cases(each.figures())).max().orElse(1));
        double slot = (double) (MeasuredView.RIGHT - MeasuredView.LEFT) / months.size();
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < months.size(); i++) {
            bar(months.get(i), MeasuredView.LEFT + slot * i, slot, top, found.since(), texts)
                    .ifPresent(bars::add);
        }
        double begin = MeasuredView.LEFT + slot * months.size() / 2;
        return new MeasuredView(
                names.ofService(found.service(), texts.locale()),
                texts.get(
                        "records.measured.period",
                        month(months.getFirst().month(), texts),
                        month(found.since().minusMonths(1), texts),
                        month(found.since(), texts),
                        month(months.getLast().month(), texts)),
                rows(found, texts),
                bars,
                tenths(begin),
                List.of(new Grid(MeasuredView.BOTTOM, "0"), new Grid(MeasuredView.TOP, texts.number(top))),
                List.of(
                        new Grid(tenths((MeasuredView.LEFT + begin) / 2), texts.get("records.field.before")),
                        new Grid(tenths((begin + MeasuredView.RIGHT) / 2), texts.get("records.field.after"))));
    }

    private static Optional<Bar> bar(
            Report.Month month, double x, double slot, long top, YearMonth since, Texts texts) {
        var name = month(month.month(), texts);
        int room = MeasuredView.BOTTOM - MeasuredView.TOP;
        return switch (month.figures()) {
            case Figures.None _ -> Optional.empty();
            case Figures.TooFew _ ->
                Optional.of(new Bar(
                        tenths(x + slot * .15),
                        MeasuredView.BOTTOM - SMALL,
                        tenths(slot * .7),
                        SMALL,
                        "few",
                        name + ": " + texts.get("records.measured.few")));
            case Figures.Shown shown -> {
                double height = tenths((double) room * shown.cases() / top);
                yield Optional.of(new Bar(
                        tenths(x + slot * .15),
                        tenths(MeasuredView.BOTTOM - height),
                        tenths(slot * .7),
                        height,
                        month.month().isBefore(since) ? "before" : "after",
                        name + ": " + texts.get("records.measured.month", shown.cases())));
            }
        };
    }

    private static long cases(Figures figures) {
        return figures instanceof Figures.Shown shown ? shown.cases() : 0;
    }

    private static List<Row> rows(Measured.Comparison found, Texts texts) {
        return List.of(
                row("cases", found, texts, shown -> texts.number(shown.cases())),
                row(
                        "days",
                        found,
                        texts,
                        shown -> shown.pace() == null
                                ? texts.get("records.measured.few")
                                : texts.workingDays(shown.pace().median())),
                row(
                        "ninetieth",
                        found,
                        texts,
                        shown -> shown.pace() == null
                                ? texts.get("records.measured.few")
                                : texts.workingDays(shown.pace().ninetieth())),
                row(
                        "inTime",
                        found,
                        texts,
                        shown -> shown.pace() == null
                                ? texts.get("records.measured.few")
                                : shown.pace().withinStandard() + " %"),
                row("returns", found, texts, shown -> texts.number(shown.returnsPerCase(), 1)));
    }

    private static Row row(
            String name, Measured.Comparison found, Texts texts, Function<Figures.Shown, String> figure) {
        return new Row(
                texts.get("records.measured." + name),
                told(found.before(), texts, figure),
                told(found.after(), texts, figure));
    }

    private static String told(Figures figures, Texts texts, Function<Figures.Shown, String> figure) {
        return switch (figures) {
            case Figures.None _ -> texts.get("records.measured.none");
            case Figures.TooFew _ -> texts.get("records.measured.few");
            case Figures.Shown shown -> figure.apply(shown);
        };
    }

    private static String month(YearMonth month, Texts texts) {
        return texts.get("records.month." + month.getMonthValue()) + " " + month.getYear();
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
