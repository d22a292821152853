package id.pendopo.cases.web;

import id.pendopo.cases.Draft;
import id.pendopo.cases.Drafts;
import id.pendopo.documents.Uploads;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts;
import id.pendopo.web.Problems;
import id.pendopo.web.Texts;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers of a draft, one a page: a picture of what is meant, a file, and a look at what arrived. */
@Controller
@RequestMapping("/my/drafts/{region}/{id}/papers/{slot}")
class ApplyPaperController {

    private final Drafts drafts;
    private final Uploads uploads;
    private final ApplyExamples examples;

    ApplyPaperController(Drafts drafts, Uploads uploads, ApplyExamples examples) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.examples = examples;
    }

    @GetMapping
    String show(
            Actor actor,
            @PathVariable RegionCode region,
            @PathVariable UUID id,
            @PathVariable String slot,
            @RequestParam(defaultValue = "") String to,
            Texts texts,
            Model model) {
        var draft = drafts.get(actor, new Draft.Key(region, id));
        if (draft.sentAs().isPresent()) {
            return "redirect:/my/cases/" + draft.sentAs().get();
        }
        return render(draft, slot(draft, slot), to, texts, model);
    }

    /** A file was chosen: it is checked and kept, and shown. None was chosen: on to the next page, if one lies there. */
    @PostMapping
    String save(
            Actor actor,
            @PathVariable RegionCode region,
            @PathVariable UUID id,
            @PathVariable String slot,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "do", defaultValue = "next") String wish,
            @RequestParam(defaultValue = "") String to,
            Texts texts,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var key = new Draft.Key(region, id);
        var draft = drafts.get(actor, key);
        var place = slot(draft, slot);
        var self = ApplyRoute.base(key) + "/papers/" + slot + (to.isEmpty() ? "" : "?to=check");
        if (wish.equals("remove")) {
            drafts.remove(actor, key, slot);
            Flash.note("cases.apply.paper.removed").over(redirect);
            return "redirect:" + self;
        }
        if (file != null && !file.isEmpty()) {
            try (var stream = file.getInputStream()) {
                var name = file.getOriginalFilename();
                var upload = uploads.store(actor, region, ApplySlots.of(place), stream, name == null ? "" : name);
                drafts.put(actor, key, slot, upload.id());
            } catch (Refusal refusal) {
                return problem(
                        draft,
                        place,
                        to,
                        texts.get(refusal.messageKey(), refusal.values().toArray()),
                        texts,
                        model);
            }
            return "redirect:" + self;
        }
        if (wish.equals("later")) {
            Flash.success("cases.apply.kept").over(redirect);
            return "redirect:/my/drafts";
        }
        if (place.isOwed()) {
            return problem(draft, place, to, texts.get("cases.apply.paper.choose"), texts, model);
        }
        var route = ApplyRoute.of(draft);
        return "redirect:"
                + (to.equals(ApplyRoute.CHECK) ? route.href(ApplyRoute.CHECK) : route.next("papers/" + slot));
    }

    private String problem(Draft draft, Draft.Slot slot, String to, String text, Texts texts, Model model) {
        model.addAttribute("problems", Problems.of(List.of(new Problems.Problem("file", text))));
        return render(draft, slot, to, texts, model);
    }

    private String render(Draft draft, Draft.Slot slot, String to, Texts texts, Model model) {
        var route = ApplyRoute.of(draft);
        var path = "papers/" + slot.name();
        var requirement = slot.requirement();
        var frame = new ApplyPage.Frame(
                draft.service().definition().name().in(texts.locale()),
                draft.variantChosen().name().in(texts.locale()),
                requirement.name().in(texts.locale()),
                route.href(path),
                to.equals(ApplyRoute.CHECK) ? route.href(ApplyRoute.CHECK) : route.before(path),
                route.position(path),
                route.total(),
                to.equals(ApplyRoute.CHECK));
        var upload = slot.upload().flatMap(known -> uploads.find(draft.key().region(), known));
        var address = upload.map(known -> "/files/" + known.id());
        var region = "?region=" + draft.key().region();
        model.addAttribute(
                "page",
                new ApplyPage.Paper(
                        frame,
                        ApplySlots.itemTitle(draft.service(), draft.data(), slot, texts.locale()),
                        requirement.help().in(texts.locale()),
                        requirement.optional(),
                        examples.address(draft.service(), requirement.slot()),
                        upload.map(known -> new Parts.File(
                                        known.name(),
                                        new ApplyWords(texts).size(known.size()),
                                        "/files/" + known.id() + region))
                                .orElse(null),
                        address.map(found -> found + "/preview.png" + region).orElse(""),
                        upload.map(known -> known.pages()).orElse(0)));
        return "cases/applyPaper";
    }

    private static Draft.Slot slot(Draft draft, String name) {
        return draft.slot(name)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "not-found", "The draft owes no such paper"));
    }
}
