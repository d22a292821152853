package id.pendopo.demo;

import id.pendopo.demo.HubPlot.Told;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.NewInnovation;
import id.pendopo.innovation.records.Owner;
import id.pendopo.innovation.records.Sheet;
import id.pendopo.innovation.records.Sheet.Declared;
import id.pendopo.innovation.records.Sheet.Footing;
import id.pendopo.innovation.records.Sheet.Media;
import id.pendopo.innovation.records.Sheet.Results;
import id.pendopo.innovation.records.Sheet.Story;
import id.pendopo.innovation.records.Sheet.Theme;
import id.pendopo.innovation.records.State;
import id.pendopo.kernel.DemoSeed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Innovations in use, each in somebody's care: one stands well, and one has no money for this year. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class ToldInnovations implements DemoSeed {

    private final HubStage stage;
    private final Innovations innovations;

    ToldInnovations(HubStage stage, Innovations innovations) {
        this.stage = stage;
        this.innovations = innovations;
    }

    @Override
    public String name() {
        return "told-innovations";
    }

    @Override
    public int order() {
        return 121;
    }

    @Override
    public void seed(Consumer<String> progress) {
        progress.accept("Innovations are entered …");
        stage.plot().innovations().forEach(this::tell);
    }

    private void tell(Told told) {
        var code = told.text("code");
        if (innovations.find(code).isPresent()) {
            return;
        }
        int begun = told.number("begunDaysAgo");
        var owner = new Owner(Cast.PROVINCE, told.text("agency"), told.text("owner"), told.text("unit"));
        stage.at(
                begun - 1,
                () -> innovations.bear(
                        stage.carer(told.text("agency")),
                        new NewInnovation(
                                owner, State.RUNNING, sheet(told, stage.today().minusDays(begun)), "Peragaan")));
    }

    private static Sheet sheet(Told told, LocalDate began) {
        var years = new TreeSet<Integer>();
        told.numbers("budgetYears")
                .forEach(offset ->
                        years.add(began.plusDays(told.number("begunDaysAgo")).getYear() + offset));
        var declared = told.part("declared");
        var service = Optional.of(told.textOr("service", "")).filter(code -> !code.isEmpty());
        return new Sheet(
                new Story(
                        told.text("title"),
                        told.text("summary"),
                        told.text("problem"),
                        told.text("before"),
                        told.text("after")),
                new Theme(told.text("category"), told.text("sector"), new TreeSet<>(told.numbers("goals"))),
                new Footing(Optional.of(began), Optional.empty(), years, Optional.of(told.number("people")), List.of()),
                new Media(List.of(), Optional.empty(), Optional.empty(), ""),
                new Results(
                        service,
                        service.map(_ -> YearMonth.from(began)),
                        List.of(new Declared(
                                declared.text("what"),
                                declared.text("before"),
                                declared.text("after"),
                                declared.text("source"))),
                        Optional.empty()),
                List.of());
    }
}
