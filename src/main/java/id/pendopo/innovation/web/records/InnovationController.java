package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Change;
import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Stage;
import id.pendopo.innovation.web.wishes.WishParts;
import id.pendopo.kernel.Actor;
import id.pendopo.regions.Regions;
import id.pendopo.web.Parts.Moment;
import id.pendopo.web.Parts.Progress;
import id.pendopo.web.Texts;
import java.util.List;
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
    private final WishParts wishes;

    InnovationController(Innovations innovations, Stages stages, FactRows rows, Regions regions, WishParts wishes) {
        this.innovations = innovations;
        this.stages = stages;
        this.rows = rows;
        this.regions = regions;
        this.wishes = wishes;
    }

    @GetMapping("/innovations/{code}")
    String show(Actor actor, @PathVariable String code, Texts texts, Model model) {
        var record = innovations.get(code);
        var stage = stages.of(List.of(record)).getOrDefault(code, Stage.UNKNOWN);
        model.addAttribute(
                "page",
                new InnovationPage(
                        record,
                        GalleryController.owner(record),
                        regions.get(record.region()).name(),
                        texts.get("records.stage." + stage),
                        Stages.tone(stage),
                        rows.of(record, texts),
                        rows.unknown(record, texts),
                        record.sheet().media().picture().isPresent() ? "/innovations/" + code + "/picture.png" : null,
                        history(record, texts),
                        innovations.mayKeep(actor, record)));
        model.addAttribute("wishes", wishes.of(code, texts));
        return "innovation/records/innovation";
    }

    private List<Moment> history(Innovation record, Texts texts) {
        return innovations.changes(record.code()).stream()
                .map(change -> moment(change, texts))
                .toList();
    }

    private static Moment moment(Change change, Texts texts) {
        return new Moment(
                Progress.DONE,
                texts.get("records.history.version", String.valueOf(change.version())),
                texts.dateTime(change.at()),
                change.reason());
    }
}
