package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Assessment;
import id.pendopo.innovation.index.Assessments;
import id.pendopo.innovation.index.Catalogue;
import id.pendopo.innovation.index.Cell;
import id.pendopo.innovation.index.LeastEffort;
import id.pendopo.innovation.index.Plan;
import id.pendopo.innovation.index.Plan.Raise;
import id.pendopo.innovation.index.Predicate;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Regions;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the least effort to a better predicate. Nothing is kept, and nothing needs a script. */
@Controller
class HubWhatIfController {

    private static final int LINES_FIRST = 12;
    private static final int LINES_MAX = 500;

    private final Assessments assessments;
    private final Regions regions;

    HubWhatIfController(Assessments assessments, Regions regions) {
        this.assessments = assessments;
        this.regions = regions;
    }

    @GetMapping("/hub/index/{year}/what-if")
    String show(
            Actor actor,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable RegionCode region,
            @RequestParam(defaultValue = "") String target,
            Texts texts,
            Model model) {
        var address = Address.of(actor, year, region);
        var assessment = assessments.get(actor, address.place());
        var catalogue = assessment.catalogue();
        var now = assessment.score(assessment.present());
        var better = catalogue.predicates().subList(0, catalogue.predicates().indexOf(now.predicate()));
        var chosen = better.stream()
                .filter(each -> each.code().equals(target))
                .findFirst()
                .or(() -> catalogue.above(now.predicate()));
        var least = new LeastEffort(catalogue, year, assessment.present());
        var raising = chosen.flatMap(least::raising);
        var adding = chosen.flatMap(least::raisingAndAdding)
                .filter(plan -> !plan.added().isEmpty());
        model.addAttribute(
                "page",
                new WhatIfPage(
                        address,
                        regions.get(address.place().region()).name(),
                        catalogue,
                        now,
                        better.reversed().stream()
                                .map(each -> new Option(each.code(), name(each, texts)))
                                .toList(),
                        chosen.map(Predicate::code).orElse(""),
                        raising.map(plan -> shown(plan, assessment, address, texts)),
                        adding.map(plan -> shown(plan, assessment, address, texts)),
                        incomplete(assessment)));
        return "innovation/index/whatIf";
    }

    private static String name(Predicate predicate, Texts texts) {
        return texts.get(
                "index.whatIf.target.option",
                predicate.name().in(texts.locale()),
                IndexWords.figure(texts, predicate.from()));
    }

    private static long incomplete(Assessment assessment) {
        return assessment.innovations().stream()
                .filter(each -> !each.isComplete(Cell::standing))
                .count();
    }

    private static WhatIfPage.Shown shown(Plan plan, Assessment assessment, Address address, Texts texts) {
        var lines = plan.raises().stream()
                .limit(LINES_MAX)
                .map(raise -> line(raise, assessment, address, texts))
                .toList();
        int first = Math.min(LINES_FIRST, lines.size());
        return new WhatIfPage.Shown(
                plan,
                plan.added().stream()
                        .map(code -> affair(texts, assessment.catalogue(), code))
                        .toList(),
                lines.subList(0, first),
                lines.subList(first, lines.size()),
                Math.max(0, plan.raises().size() - LINES_MAX));
    }

    private static String affair(Texts texts, Catalogue catalogue, String code) {
        return code.isEmpty() ? texts.get("index.whatIf.anyAffair") : IndexWords.affair(texts, catalogue, code);
    }

    private static WhatIfPage.Line line(Raise raise, Assessment assessment, Address address, Texts texts) {
        boolean added = raise.subject() < 0;
        return new WhatIfPage.Line(
                added
                        ? texts.get("index.whatIf.newOne", -raise.subject())
                        : RowPages.name(assessment, raise.subject(), texts),
                raise.row().row() + " " + raise.row().name().in(texts.locale()),
                texts.get("index.whatIf.change", raise.from(), raise.to()),
                raise.steps(),
                IndexWords.plain(texts, raise.gain()),
                added
                        ? ""
                        : address.href(
                                "/rows/" + raise.subject() + "/" + raise.row().row()));
    }
}
