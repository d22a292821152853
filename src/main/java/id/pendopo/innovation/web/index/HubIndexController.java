package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Assessment;
import id.pendopo.innovation.index.Assessments;
import id.pendopo.innovation.index.Catalogues;
import id.pendopo.innovation.index.Cell;
import id.pendopo.innovation.index.Permissions;
import id.pendopo.innovation.index.Result;
import id.pendopo.innovation.index.Results;
import id.pendopo.innovation.index.Standing;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Regions;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts.Tone;
import id.pendopo.web.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The assessments of a region, and one of them from above. */
@Controller
@RequestMapping("/hub/index")
class HubIndexController {

    private final Assessments assessments;
    private final Results results;
    private final Catalogues catalogues;
    private final Regions regions;
    private final EnterChoices choices;

    HubIndexController(
            Assessments assessments, Results results, Catalogues catalogues, Regions regions, EnterChoices choices) {
        this.assessments = assessments;
        this.results = results;
        this.catalogues = catalogues;
        this.regions = regions;
        this.choices = choices;
    }

    @GetMapping
    String home(Actor actor, Texts texts, Model model) {
        var published = results.of(actor.region()).stream()
                .collect(Collectors.toMap(result -> result.score().year(), Function.identity(), (latest, _) -> latest));
        var years = catalogues.years().stream()
                .map(year -> line(
                        texts,
                        texts.get("index.year", String.valueOf(year)),
                        "/hub/index/" + year,
                        Optional.ofNullable(published.get(year))))
                .toList();
        model.addAttribute("page", new HubIndexPage(years, neighbours(actor, texts)));
        return "innovation/index/hub";
    }

    /** For the secretariat of the province: its regencies and cities, in the year that has begun last. */
    private List<HubIndexPage.Line> neighbours(Actor actor, Texts texts) {
        int year = PublicYears.latest(catalogues, results);
        Map<RegionCode, Result> published =
                results.of(year).stream().collect(Collectors.toMap(Result::region, Function.identity()));
        return regions.all().stream()
                .filter(region -> region.level().governs() && !region.code().equals(actor.region()))
                .filter(region -> Permissions.verifies(actor, region.code()))
                .map(region -> line(
                        texts,
                        region.name(),
                        "/hub/index/" + year + "?region=" + region.code(),
                        Optional.ofNullable(published.get(region.code()))))
                .toList();
    }

    private HubIndexPage.Line line(Texts texts, String name, String href, Optional<Result> result) {
        return result.map(Result::score)
                .map(score -> new HubIndexPage.Line(
                        name,
                        href,
                        IndexWords.figure(texts, score.index()),
                        score.predicate().name().in(texts.locale()),
                        IndexWords.tone(catalogues.get(score.year()), score.predicate())))
                .orElseGet(() -> new HubIndexPage.Line(name, href, "", texts.get("index.unpublished"), Tone.NEUTRAL));
    }

    @GetMapping("/{year}")
    String overview(
            Actor actor,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable RegionCode region,
            Texts texts,
            Model model) {
        return render(actor, Address.of(actor, year, region), texts, model);
    }

    private String render(Actor actor, Address address, Texts texts, Model model) {
        var assessment = assessments.get(actor, address.place());
        var agencies = choices.agencies(actor, address.place().region());
        model.addAttribute(
                "page",
                new AssessmentPage(
                        address,
                        regions.get(address.place().region()).name(),
                        assessment,
                        assessment.score(assessment.own()),
                        assessment.score(assessment.verified()),
                        assessment.innovations().stream()
                                .map(each -> line(texts, assessment, each))
                                .toList(),
                        agencies,
                        agencies.isEmpty()
                                ? List.of()
                                : choices.records(actor, address.place().region()),
                        Permissions.verifies(actor, address.place().region())));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", InnovationForm.empty());
        }
        return "innovation/index/assessment";
    }

    private static AssessmentPage.Line line(Texts texts, Assessment assessment, Assessment.Entered each) {
        var catalogue = assessment.catalogue();
        return new AssessmentPage.Line(
                each.number(),
                each.name(),
                IndexWords.affair(texts, catalogue, each.affair()),
                each.agency(),
                IndexWords.plain(texts, score(assessment, assessment.own(), each.number())),
                IndexWords.plain(texts, score(assessment, assessment.verified(), each.number())),
                (int) each.cells().stream()
                        .filter(cell -> cell.entry().isPresent())
                        .count(),
                each.cells().size(),
                count(each, Cell.State.WAITING),
                count(each, Cell.State.RETURNED),
                (int) each.cells().stream()
                        .filter(cell -> cell.row().mandatory() && cell.own() == 0)
                        .count());
    }

    private static long count(Assessment.Entered each, Cell.State state) {
        return each.cells().stream().filter(cell -> cell.state() == state).count();
    }

    private static BigDecimal score(Assessment assessment, Standing standing, int number) {
        return standing.innovations().stream()
                .filter(each -> each.number() == number)
                .map(each -> Standing.of(each, assessment.catalogue()))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private String name(Actor actor, Address address, int number) {
        return RowPages.name(assessments.get(actor, address.place()), number);
    }

    @PostMapping("/{year}/innovations")
    String enter(
            Actor actor,
            @PathVariable int year,
            InnovationForm form,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var address = Address.of(actor, year, null);
        try {
            var usual = Permissions.agencies(actor, actor.region()).stream()
                    .findFirst()
                    .orElse("");
            int number = assessments.enter(actor, address.place(), form.innovation(usual));
            Flash.success("index.entered", name(actor, address, number)).over(redirect);
            return address.redirect("/rows/" + number);
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            model.addAttribute("form", form);
            return render(actor, address, texts, model);
        }
    }
}
