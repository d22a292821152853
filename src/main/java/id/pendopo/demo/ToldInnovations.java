package id.pendopo.demo;

import id.pendopo.demo.HubPlot.Told;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.NewInnovation;
import id.pendopo.innovation.records.Owner;
import id.pendopo.innovation.records.RecordsMorning;
import id.pendopo.innovation.records.Sheet;
import id.pendopo.innovation.records.Sheet.Declared;
import id.pendopo.innovation.records.Sheet.Footing;
import id.pendopo.innovation.records.Sheet.Media;
import id.pendopo.innovation.records.Sheet.Results;
import id.pendopo.innovation.records.Sheet.Story;
import id.pendopo.innovation.records.Sheet.Theme;
import id.pendopo.innovation.records.State;
import id.pendopo.kernel.DemoSeed;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Innovations, each in somebody's care: one stands well, one fell asleep, and others were born this year in agencies and
 * regions all over the province. Between the births every clock is read as it was in those mornings.
 */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class ToldInnovations implements DemoSeed {

    /** Mornings, in days before today, on which clocks turned or an innovation had been red for too long. */
    private static final List<Integer> MORNINGS = List.of(430, 240, 150, 60, 30);

    private final HubStage stage;
    private final Innovations innovations;
    private final RecordsMorning morning;
    private final Agencies agencies;

    ToldInnovations(HubStage stage, Innovations innovations, RecordsMorning morning, Agencies agencies) {
        this.stage = stage;
        this.innovations = innovations;
        this.morning = morning;
        this.agencies = agencies;
    }

    private record Scene(int daysAgo, Runnable work) {}

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
        var scenes = new ArrayList<Scene>();
        stage.plot().innovations().forEach(told -> scenes.add(birth(told, told.number("daysAgo"))));
        stage.plot().born().forEach(told -> scenes.add(birth(told, stage.thisYear(told.number("daysAgo")))));
        if (!isBegun()) {
            MORNINGS.forEach(day -> scenes.add(new Scene(day, morning::morning)));
        }
        scenes.stream()
                .sorted(Comparator.comparingInt(Scene::daysAgo).reversed())
                .forEach(scene -> stage.at(scene.daysAgo(), scene.work()));
    }

    /** A telling that was broken off goes on without them: no clock is read as of a day before its last reading. */
    private boolean isBegun() {
        return stage.plot().innovations().stream()
                .anyMatch(told -> innovations.find(told.text("code")).isPresent());
    }

    private Scene birth(Told told, int daysAgo) {
        var began = stage.today().minusDays(daysAgo);
        var sheet = sheet(told, began, stage.today().getYear());
        return new Scene(daysAgo, () -> bear(told, sheet));
    }

    private void bear(Told told, Sheet sheet) {
        if (innovations.find(told.text("code")).isPresent()) {
            return;
        }
        var region = RegionCode.of(told.textOr("region", Cast.PROVINCE.value()));
        var agency = told.text("agency");
        var name = agencies.find(region, agency).map(Agency::name).orElseGet(() -> "Pemerintah " + told.text("place"));
        innovations.bear(
                stage.desk(region, Roles.INNOVATION_OFFICER, agency),
                new NewInnovation(
                        new Owner(region, agency, name, told.textOr("unit", "")),
                        State.valueOf(told.textOr("state", State.RUNNING.name())),
                        sheet,
                        "Peragaan"));
    }

    /** @param year of today, from which the years of the budget are counted */
    private static Sheet sheet(Told told, LocalDate began, int year) {
        var years = new TreeSet<Integer>();
        told.numbers("budgetYears").forEach(offset -> years.add(year + offset));
        return new Sheet(
                new Story(
                        told.text("title"),
                        told.text("summary"),
                        told.textOr("problem", ""),
                        told.textOr("before", ""),
                        told.textOr("after", "")),
                new Theme(told.text("category"), told.text("sector"), new TreeSet<>(told.numbers("goals"))),
                new Footing(
                        Optional.of(began), said(told, "rule"), years, Optional.of(told.number("people")), List.of()),
                new Media(List.of(), Optional.empty(), Optional.empty(), ""),
                results(told, YearMonth.from(began)),
                List.of());
    }

    private static Results results(Told told, YearMonth began) {
        var service = said(told, "service");
        var declared = told.part("declared");
        return new Results(
                service,
                service.map(_ -> began),
                declared.words().isEmpty()
                        ? List.of()
                        : List.of(new Declared(
                                declared.text("what"),
                                declared.text("before"),
                                declared.text("after"),
                                declared.text("source"))),
                Optional.empty());
    }

    private static Optional<String> said(Told told, String key) {
        return told.has(key) ? Optional.of(told.text(key)) : Optional.empty();
    }
}
