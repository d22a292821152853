package id.pendopo.demo;

import id.pendopo.demo.HubPlot.Told;
import id.pendopo.innovation.index.Assessments;
import id.pendopo.innovation.index.Catalogues;
import id.pendopo.innovation.index.Filling;
import id.pendopo.innovation.index.NewInnovation;
import id.pendopo.innovation.index.Place;
import id.pendopo.innovation.index.Results;
import id.pendopo.innovation.index.Verdict;
import id.pendopo.innovation.index.Verification;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.DemoSeed;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The index of the year: one region is half way, the other has published. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class ToldIndex implements DemoSeed {

    private static final int DAYS_AGO = 20;

    private final HubStage stage;
    private final Catalogues catalogues;
    private final Assessments assessments;
    private final Verification verification;
    private final Results results;

    ToldIndex(
            HubStage stage,
            Catalogues catalogues,
            Assessments assessments,
            Verification verification,
            Results results) {
        this.stage = stage;
        this.catalogues = catalogues;
        this.assessments = assessments;
        this.verification = verification;
        this.results = results;
    }

    @Override
    public String name() {
        return "told-index";
    }

    @Override
    public int order() {
        return 123;
    }

    @Override
    public void seed(Consumer<String> progress) {
        progress.accept("The index of the year is filled in …");
        int year = catalogues.years().stream()
                .filter(each -> each <= stage.today().getYear())
                .findFirst()
                .orElse(catalogues.years().getLast());
        stage.plot().index().forEach(told -> stage.at(DAYS_AGO, () -> tell(told, year)));
    }

    private void tell(Told told, int year) {
        var place = new Place(RegionCode.of(told.text("region")), year);
        var officer = stage.desk(place.region(), Roles.INNOVATION_OFFICER, told.text("agency"));
        if (!assessments.get(officer, place).innovations().isEmpty()) {
            return;
        }
        boolean finished = told.flag("published");
        told.part("rows")
                .words()
                .forEach((row, level) -> fill(officer, place, 0, row, Integer.parseInt(level.toString()), true));
        for (var each : told.parts("innovations")) {
            var owner = stage.desk(place.region(), Roles.INNOVATION_OFFICER, each.text("agency"));
            int number = assessments.enter(
                    owner,
                    place,
                    new NewInnovation(
                            each.text("name"),
                            each.text("affair"),
                            each.text("agency"),
                            Optional.of(LocalDate.parse(each.text("applied"))),
                            Optional.empty()));
            for (var row : catalogues.get(year).innovation()) {
                if (row.mandatory() || finished) {
                    fill(owner, place, number, row.row(), each.number("levels"), finished);
                }
            }
        }
        if (finished) {
            results.publish(stage.secretary(0), place);
        }
    }

    /** @param judged whether the secretariat has looked already */
    private void fill(Actor officer, Place place, int subject, String row, int level, boolean judged) {
        assessments.fill(officer, place, subject, row, 0, filling(level));
        if (judged) {
            verification.judge(
                    stage.secretary(0),
                    place,
                    subject,
                    row,
                    new Verification.Finding(1, Verdict.Kind.ACCEPTED, level, ""));
        }
    }

    private static Filling filling(int level) {
        return new Filling(level, "", Optional.empty(), "Keputusan contoh, halaman 3 (peragaan)", "", Optional.empty());
    }
}
