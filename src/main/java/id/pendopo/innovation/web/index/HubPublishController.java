package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Assessment.Entered;
import id.pendopo.innovation.index.Assessments;
import id.pendopo.innovation.index.Cell;
import id.pendopo.innovation.index.Permissions;
import id.pendopo.innovation.index.Results;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Regions;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishes what was verified, after a last look. */
@Controller
@RequestMapping("/hub/index/{year}/publish")
class HubPublishController {

    private final Assessments assessments;
    private final Results results;
    private final Regions regions;

    HubPublishController(Assessments assessments, Results results, Regions regions) {
        this.assessments = assessments;
        this.results = results;
        this.regions = regions;
    }

    @GetMapping
    String look(
            Actor actor,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable RegionCode region,
            Model model) {
        var address = Address.of(actor, year, region);
        if (!Permissions.verifies(actor, address.place().region())) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "not-found", "Publishes nothing");
        }
        var assessment = assessments.get(actor, address.place());
        model.addAttribute(
                "page",
                new PublishPage(
                        address,
                        regions.get(address.place().region()).name(),
                        assessment.score(assessment.verified()),
                        assessment.innovations().stream()
                                .filter(each -> !each.isComplete(Cell::verified))
                                .map(Entered::name)
                                .toList(),
                        assessment.count(Cell.State.WAITING),
                        assessment.count(Cell.State.RETURNED),
                        assessment.all().allMatch(cell -> cell.entry().isEmpty())));
        return "innovation/index/publish";
    }

    @PostMapping
    String publish(
            Actor actor,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable RegionCode region,
            Texts texts,
            RedirectAttributes redirect) {
        var address = Address.of(actor, year, region);
        var result = results.publish(actor, address.place());
        Flash.success("index.published", IndexWords.figure(texts, result.score().index()))
                .over(redirect);
        return "redirect:/innovations/index?year=" + year;
    }
}
