package id.pendopo.cases.web;

import id.pendopo.cases.Draft;
import id.pendopo.cases.Drafts;
import id.pendopo.cases.web.ApplyPage.Begin;
import id.pendopo.cases.web.ApplyPage.DraftLine;
import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.catalog.ServiceDefinition.Variant;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts;
import id.pendopo.web.Problems;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The beginning of an application, and the list of those that were begun. */
@Controller
class ApplyController {

    private final Drafts drafts;
    private final Catalog catalog;
    private final Applicants applicants;

    ApplyController(Drafts drafts, Catalog catalog, Applicants applicants) {
        this.drafts = drafts;
        this.catalog = catalog;
        this.applicants = applicants;
    }

    @GetMapping("/apply/{region}/{code}")
    String begin(
            Actor actor,
            @PathVariable String region,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String variant,
            Texts texts,
            Model model) {
        var service = service(region, code);
        model.addAttribute("page", page(actor, service, variant, "", texts));
        return "cases/apply";
    }

    @PostMapping("/apply/{region}/{code}")
    String start(
            Actor actor,
            @PathVariable String region,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String variant,
            @RequestParam(defaultValue = "") String party,
            Texts texts,
            Model model) {
        var service = service(region, code);
        var choice = applicants.choices(actor, service.region(), service.code()).stream()
                .filter(candidate -> candidate.value().equals(party))
                .findFirst();
        var problems = new ArrayList<Problems.Problem>();
        if (service.definition().variants().stream()
                .noneMatch(known -> known.code().equals(variant))) {
            problems.add(new Problems.Problem("variant", texts.get("cases.apply.variant.missing")));
        }
        if (choice.isEmpty()) {
            problems.add(new Problems.Problem("party", texts.get("cases.apply.party.missing")));
        } else if (problems.isEmpty()
                && !fits(
                        service.definition().variant(variant),
                        service,
                        choice.get().kind())) {
            problems.add(new Problems.Problem("party", texts.get("cases.apply.party.unfit")));
        }
        if (!problems.isEmpty()) {
            model.addAttribute("page", page(actor, service, variant, party, texts));
            model.addAttribute("problems", Problems.of(problems));
            return "cases/apply";
        }
        applicants.of(actor, choice.get().party(), service.region(), service.code());
        var draft = drafts.start(
                actor,
                new Drafts.Start(
                        service.region(),
                        service.code(),
                        variant,
                        choice.get().kind(),
                        choice.get().party(),
                        Optional.empty(),
                        Map.of()));
        return "redirect:" + ApplyRoute.of(draft).resume();
    }

    @GetMapping("/my/drafts")
    String list(Actor actor, Texts texts, Model model) {
        model.addAttribute("drafts", lines(drafts.of(actor), texts));
        return "cases/myDrafts";
    }

    /** Goes on where it was left, on whatever device. */
    @GetMapping("/my/drafts/{region}/{id}")
    String resume(Actor actor, @PathVariable RegionCode region, @PathVariable UUID id) {
        var draft = drafts.get(actor, new Draft.Key(region, id));
        return draft.sentAs()
                .map(number -> "redirect:/my/cases/" + number)
                .orElseGet(() -> "redirect:" + ApplyRoute.of(draft).resume());
    }

    @GetMapping("/my/drafts/{region}/{id}/discard")
    String askToDiscard(Actor actor, @PathVariable RegionCode region, @PathVariable UUID id, Texts texts, Model model) {
        model.addAttribute("draft", line(drafts.get(actor, new Draft.Key(region, id)), texts));
        return "cases/myDraftDiscard";
    }

    @PostMapping("/my/drafts/{region}/{id}/discard")
    String discard(Actor actor, @PathVariable RegionCode region, @PathVariable UUID id, RedirectAttributes redirect) {
        drafts.discard(actor, new Draft.Key(region, id));
        Flash.success("cases.apply.discarded").over(redirect);
        return "redirect:/my/drafts";
    }

    List<DraftLine> lines(List<Draft> all, Texts texts) {
        return all.stream().map(draft -> line(draft, texts)).toList();
    }

    private DraftLine line(Draft draft, Texts texts) {
        var route = ApplyRoute.of(draft);
        var base = ApplyRoute.base(draft.key());
        return new DraftLine(
                draft.service().definition().name().in(texts.locale()),
                draft.variantChosen().name().in(texts.locale()),
                base,
                base + "/discard",
                texts.dateTime(draft.savedAt()),
                route.doneCount(),
                route.total() - 1);
    }

    private Begin page(Actor actor, LoadedService service, String variant, String party, Texts texts) {
        var definition = service.definition();
        var choices = applicants.choices(actor, service.region(), service.code());
        var variants = definition.variants().stream()
                .map(each -> new Parts.Option(each.code(), each.name().in(texts.locale()), whoMay(each, texts)))
                .toList();
        var parties = choices.stream()
                .map(each -> new Parts.Option(each.value(), each.name(), texts.get("cases.apply.party." + each.kind())))
                .toList();
        return new Begin(
                definition.name().in(texts.locale()),
                "/apply/" + service.region() + "/" + service.code(),
                variants,
                variant.isEmpty() && variants.size() == 1 ? variants.getFirst().value() : variant,
                parties,
                party.isEmpty() && parties.size() == 1 ? parties.getFirst().value() : party,
                choices.isEmpty(),
                definition.clock().days());
    }

    private String whoMay(Variant variant, Texts texts) {
        return variant.applicants().size() == 1
                ? texts.get("cases.apply.for." + variant.applicants().getFirst())
                : "";
    }

    private static boolean fits(Variant variant, LoadedService service, ApplicantKind kind) {
        return service.definition().applicants().contains(kind)
                && (variant.applicants().isEmpty() || variant.applicants().contains(kind));
    }

    private LoadedService service(String region, String code) {
        try {
            return catalog.current(RegionCode.of(region), code).orElseThrow(ApplyController::unknown);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "service-unknown", "No such service in that region");
    }
}
