package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Measured;
import id.pendopo.innovation.records.Side;
import id.pendopo.innovation.web.records.MeasuredView.Bar;
import id.pendopo.innovation.web.records.MeasuredView.Grid;
import id.pendopo.innovation.web.records.MeasuredView.Row;
import id.pendopo.measures.Figures;
import id.pendopo.measures.Names;
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
        var before = found.before();
        var after = found.after();
        double middle = (MeasuredView.LEFT + MeasuredView.RIGHT) / 2.0;
        long top = Math.max(1, Math.max(most(before), most(after)));
        var bars = new ArrayList<Bar>();
        bars.addAll(bars(before, MeasuredView.LEFT, "before", top, texts));
        bars.addAll(bars(after, middle, "after", top, texts));
        return new MeasuredView(
                names.ofService(found.service(), texts.locale()),
                texts.get(
                        "records.measured.period",
                        month(before.first(), texts),
                        month(before.last(), texts),
                        month(after.first(), texts),
                        month(after.last(), texts)),
                rows(found, texts),
                bars,
                middle,
                List.of(new Grid(MeasuredView.BOTTOM, "0"), new Grid(MeasuredView.TOP, texts.number(top))),
                List.of(
                        new Grid(tenths((MeasuredView.LEFT + middle) / 2), texts.get("records.field.before")),
                        new Grid(tenths((middle + MeasuredView.RIGHT) / 2), texts.get("records.field.after"))));
    }

    private static long most(Side side) {
        return side.months().stream()
                .mapToLong(each -> cases(each.figures()))
                .max()
                .orElse(0);
    }

    /** Both sides are equally long and equally wide. */
    private static List<Bar> bars(Side side, double left, String style, long top, Texts texts) {
        double slot =
                (MeasuredView.RIGHT - MeasuredView.LEFT) / 2.0 / side.months().size();
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < side.months().size(); i++) {
            var month = side.months().get(i);
            double x = tenths(left + slot * (i + .15));
            double width = tenths(slot * .7);
            var name = month(month.month(), texts) + ": ";
            switch (month.figures()) {
                case Figures.None _ -> {}
                case Figures.TooFew _ ->
                    bars.add(new Bar(
                            x,
                            MeasuredView.BOTTOM - SMALL,
                            width,
                            SMALL,
                            "few",
                            name + texts.get("records.measured.few")));
                case Figures.Shown shown -> {
                    double height = tenths((double) (MeasuredView.BOTTOM - MeasuredView.TOP) * shown.cases() / top);
                    bars.add(new Bar(
                            x,
                            tenths(MeasuredView.BOTTOM - height),
                            width,
                            height,
                            style,
                            name + texts.get("records.measured.month", shown.cases())));
                }
            }
        }
        return bars;
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
                row("returns", found, texts, shown -> texts.number(shown.returnsPerCase(), 1)),
                row(
                        "cost",
                        found,
                        texts,
                        shown -> shown.feePerCase() == null
                                ? texts.get("records.measured.few")
                                : texts.rupiah(shown.feePerCase())));
    }

    private static Row row(
            String name, Measured.Comparison found, Texts texts, Function<Figures.Shown, String> figure) {
        return new Row(
                texts.get("records.measured." + name),
                told(found.before().whole(), texts, figure),
                told(found.after().whole(), texts, figure));
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
