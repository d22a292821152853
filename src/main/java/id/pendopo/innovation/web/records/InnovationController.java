package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Caring;
import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Stage;
import id.pendopo.innovation.web.wishes.WishParts;
import id.pendopo.kernel.Actor;
import id.pendopo.regions.Regions;
import id.pendopo.web.Texts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows one innovation to everybody. */
@Controller
class InnovationController {

    private final Innovations innovations;
    private final Stages stages;
    private final FactRows rows;
    private final Regions regions;
    private final PeopleBehind behind;
    private final Life life;

    InnovationController(
            Innovations innovations, Stages stages, FactRows rows, Regions regions, PeopleBehind behind, Life life) {
        this.innovations = innovations;
        this.stages = stages;
        this.rows = rows;
        this.regions = regions;
        this.behind = behind;
        this.life = life;
    }

    /** Whether it lasts, what it brings, and who wants to have it, too. */
    @Component
    record Life(ClockWords clocks, MeasuredWords measured, WishParts wishes, Caring caring) {}

    @GetMapping("/innovations/{code}")
    String show(Actor actor, @PathVariable String code, Texts texts, Model model) {
        var record = innovations.get(code);
        model.addAttribute(
                "page",
                new InnovationPage(
                        record,
                        heading(record, texts),
                        rows.of(record, texts),
                        rows.unknown(record, texts),
                        record.lookedOn().map(day -> looked(record, day, texts)).orElse(""),
                        DeclaredLines.of(record.sheet().results(), texts),
                        life.clocks().of(record, texts).orElse(null),
                        life.measured().of(record, texts).orElse(null),
                        behind.of(record, texts),
                        innovations.mayKeep(actor, record),
                        innovations.mayHandOver(actor, record)));
        model.addAttribute("wishes", life.wishes().of(actor, code, texts));
        return "innovation/records/innovation";
    }

    /** The office, never the person. */
    private String looked(Innovation record, LocalDate day, Texts texts) {
        return life.caring()
                .lastChecked(record)
                .map(desk -> texts.get("records.looked.by", day, office(desk, texts)))
                .orElse(texts.get("records.looked", day));
    }

    private String office(Caring.Desk desk, Texts texts) {
        var region = regions.get(desk.region()).name();
        return desk.agency()
                .map(agency -> texts.get("records.looked.agency", agency, region))
                .orElse(texts.get("records.looked.secretariat", region));
    }

    private InnovationPage.Heading heading(Innovation record, Texts texts) {
        var stage = stages.of(List.of(record)).getOrDefault(record.code(), Stage.UNKNOWN);
        return new InnovationPage.Heading(
                GalleryController.owner(record),
                regions.get(record.region()).name(),
                texts.get("records.stage." + stage),
                Stages.tone(stage),
                record.sheet().media().picture().isPresent() ? "/innovations/" + record.code() + "/picture.jpg" : null);
    }
}
