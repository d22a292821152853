package id.pendopo.cases.web;

import id.pendopo.cases.Draft;
import id.pendopo.cases.Drafts;
import id.pendopo.cases.Sending;
import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Form;
import id.pendopo.documents.Uploads;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.web.Problems;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The last page of a draft: everything once more, a declaration, and sending. */
@Controller
@RequestMapping("/my/drafts/{region}/{id}/check")
class ApplyCheckController {

    private final Drafts drafts;
    private final Sending sending;
    private final Applicants applicants;
    private final Uploads uploads;
    private final Catalog catalog;

    ApplyCheckController(Drafts drafts, Sending sending, Applicants applicants, Uploads uploads, Catalog catalog) {
        this.drafts = drafts;
        this.sending = sending;
        this.applicants = applicants;
        this.uploads = uploads;
        this.catalog = catalog;
    }

    @GetMapping
    String show(Actor actor, @PathVariable RegionCode region, @PathVariable UUID id, Texts texts, Model model) {
        var draft = drafts.get(actor, new Draft.Key(region, id));
        if (draft.sentAs().isPresent()) {
            return "redirect:/my/cases/" + draft.sentAs().get();
        }
        return render(actor, draft, texts, model);
    }

    @PostMapping
    String send(
            Actor actor,
            @PathVariable RegionCode region,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean declared,
            Texts texts,
            Model model) {
        var key = new Draft.Key(region, id);
        var draft = drafts.get(actor, key);
        if (draft.sentAs().isPresent()) {
            return "redirect:/my/cases/" + draft.sentAs().get() + "/received";
        }
        var problems = problems(draft, texts);
        if (!declared) {
            problems.add(new Problems.Problem("declared", texts.get("cases.apply.declare.missing")));
        }
        if (problems.isEmpty()) {
            try {
                var number = sending.send(
                        actor,
                        key,
                        applicants.of(
                                actor,
                                draft.party(),
                                draft.key().region(),
                                draft.service().code()));
                return "redirect:/my/cases/" + number + "/received";
            } catch (Refusal refusal) {
                problems.add(new Problems.Problem("", texts.get(refusal.messageKey(), values(refusal, texts))));
                prerequisite(draft, refusal, texts, model);
            }
        }
        model.addAttribute("problems", Problems.of(problems));
        return render(actor, draft, texts, model);
    }

    /** The name of a prerequisite comes in both languages; the reader sees theirs. */
    private static Object[] values(Refusal refusal, Texts texts) {
        boolean named =
                refusal.slug().equals("prerequisite-fails") && refusal.values().size() == 2;
        return named
                ? new Object[] {refusal.values().get(texts.language().equals("en") ? 1 : 0)}
                : refusal.values().toArray();
    }

    /** The service that gives what is missing, where it is one of ours. */
    private void prerequisite(Draft draft, Refusal refusal, Texts texts, Model model) {
        if (refusal.details().get("with") instanceof Map<?, ?> with && with.get("service") instanceof String code) {
            catalog.current(draft.key().region(), code).ifPresent(service -> {
                model.addAttribute("neededName", service.definition().name().in(texts.locale()));
                model.addAttribute("neededHref", "/services/" + service.region() + "/" + code);
            });
        }
    }

    private List<Problems.Problem> problems(Draft draft, Texts texts) {
        var problems = new ArrayList<Problems.Problem>();
        var faulty = ApplyRoute.faults(draft);
        var pages = draft.service().form().pages();
        for (int i = 0; i < pages.size(); i++) {
            int page = i;
            if (faulty.stream().anyMatch(fault -> names(pages.get(page), fault.field()))) {
                problems.add(new Problems.Problem(
                        "section-pages-" + (i + 1),
                        texts.get("cases.apply.check.page", pages.get(i).title().in(texts.locale()))));
            }
        }
        for (var slot : draft.slots()) {
            if (isMissing(draft, slot)) {
                problems.add(new Problems.Problem(
                        "paper-" + slot.name(), texts.get("cases.apply.check.paper", title(draft, slot, texts))));
            }
        }
        return problems;
    }

    private static boolean names(Form.Page page, String field) {
        return page.fields().stream().anyMatch(known -> known.name().equals(field));
    }

    /** A paper that waited too long in a draft is gone: it is asked for again. */
    private boolean isMissing(Draft draft, Draft.Slot slot) {
        return slot.isOwed()
                || slot.upload()
                        .filter(upload ->
                                uploads.find(draft.key().region(), upload).isEmpty())
                        .isPresent();
    }

    private static String title(Draft draft, Draft.Slot slot, Texts texts) {
        var item = ApplySlots.itemTitle(draft.service(), draft.data(), slot, texts.locale());
        var name = slot.requirement().name().in(texts.locale());
        return item.isEmpty() ? name : name + " (" + item + ")";
    }

    private String render(Actor actor, Draft draft, Texts texts, Model model) {
        var route = ApplyRoute.of(draft);
        var holder = applicants.of(
                actor, draft.party(), draft.key().region(), draft.service().code());
        var frame = new ApplyPage.Frame(
                draft.service().definition().name().in(texts.locale()),
                draft.variantChosen().name().in(texts.locale()),
                texts.get("cases.apply.check.title"),
                route.href(ApplyRoute.CHECK),
                route.before(ApplyRoute.CHECK),
                route.total(),
                route.total(),
                false);
        model.addAttribute(
                "page",
                new ApplyPage.Check(
                        frame,
                        holder.name(),
                        masked(holder.identifier()),
                        sections(draft, route, texts),
                        papers(draft, route, texts),
                        draft.service().definition().clock().days()));
        return "cases/applyCheck";
    }

    private static String masked(String identifier) {
        return identifier.substring(0, 4) + "…" + identifier.substring(identifier.length() - 4);
    }

    private static List<ApplyPage.Section> sections(Draft draft, ApplyRoute route, Texts texts) {
        var words = new ApplyWords(texts);
        var sections = new ArrayList<ApplyPage.Section>();
        var pages = draft.service().form().pages();
        for (int i = 0; i < pages.size(); i++) {
            var asked = ApplyRoute.asked(draft, pages.get(i));
            if (!asked.isEmpty()) {
                var path = "pages/" + (i + 1);
                sections.addAll(words.sections(
                        "section-pages-" + (i + 1), pages.get(i), asked, draft.data(), route.href(path) + "?to=check"));
            }
        }
        return sections;
    }

    private List<ApplyPage.PaperRow> papers(Draft draft, ApplyRoute route, Texts texts) {
        var rows = new ArrayList<ApplyPage.PaperRow>();
        for (var slot : draft.slots()) {
            boolean missing = isMissing(draft, slot);
            var upload = slot.upload().flatMap(known -> uploads.find(draft.key().region(), known));
            rows.add(new ApplyPage.PaperRow(
                    "paper-" + slot.name(),
                    title(draft, slot, texts),
                    upload.map(known -> known.name() + ", " + new ApplyWords(texts).size(known.size()))
                            .orElse(texts.get(missing ? "cases.apply.paper.none" : "cases.apply.paper.optional")),
                    missing,
                    route.href("papers/" + slot.name()) + "?to=check",
                    upload.map(known -> "/files/" + known.id() + "/preview.png?region="
                                    + draft.key().region())
                            .orElse("")));
        }
        return rows;
    }
}
