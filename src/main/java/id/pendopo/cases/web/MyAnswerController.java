package id.pendopo.cases.web;

import id.pendopo.cases.CaseView;
import id.pendopo.cases.Cases;
import id.pendopo.cases.Deed;
import id.pendopo.cases.Draft;
import id.pendopo.catalog.Effect;
import id.pendopo.catalog.Fault;
import id.pendopo.catalog.Form;
import id.pendopo.documents.Uploads;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Problems;
import id.pendopo.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answer to a return: only what was found wanting is asked again, and all of it is sent together. */
@Controller
@RequestMapping("/my/cases/{number}/answer")
class MyAnswerController {

    private static final String SEND = "send";
    private static final String ADD = "add:";
    private static final String REMOVE = "remove:";

    private final MyCaseController.MyView own;
    private final Cases cases;
    private final Uploads uploads;

    MyAnswerController(MyCaseController.MyView own, Cases cases, Uploads uploads) {
        this.own = own;
        this.cases = cases;
        this.uploads = uploads;
    }

    /** A case that waits for its applicant, and what is asked again. */
    private record Asked(CaseView view, List<CaseView.Fault> faults, List<Form.Field> fields, List<Draft.Slot> slots) {

        static Asked of(CaseView view) {
            var open = view.faults().stream().filter(fault -> !fault.answered()).toList();
            boolean whole = open.stream().anyMatch(fault -> fault.part().equals("file"));
            var facts = MyCasePages.facts(view);
            var form = view.service().form();
            var fields = form.pages().stream()
                    .flatMap(page -> page.fields().stream())
                    .filter(field -> whole || names(open, field.name()))
                    .filter(field -> form.isAsked(field, facts))
                    .toList();
            var slots = Draft.slots(view.service(), facts, Map.of()).stream()
                    .filter(slot -> whole || names(open, slot.requirement().slot()))
                    .toList();
            return new Asked(view, open, fields, slots);
        }

        private static boolean names(List<CaseView.Fault> faults, String part) {
            return faults.stream().anyMatch(fault -> fault.part().equals(part));
        }

        String message(String part) {
            return String.join(
                    " ",
                    faults.stream()
                            .filter(fault -> fault.part().equals(part))
                            .map(CaseView.Fault::message)
                            .toList());
        }

        Map<String, Object> data() {
            return view.personal().orElseThrow().data();
        }
    }

    @GetMapping
    String show(Actor actor, @PathVariable String number, Texts texts, Model model) {
        var asked = Asked.of(own.of(actor, number));
        if (MyCasePages.offer(asked.view(), Effect.RESUBMIT).isEmpty()) {
            return "redirect:/my/cases/" + asked.view().number();
        }
        return render(asked, asked.data(), Map.of(), List.of(), List.of(), texts, model);
    }

    @PostMapping
    String answer(
            Actor actor,
            @PathVariable String number,
            @RequestParam(name = "do", defaultValue = SEND) String wish,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest files,
            Texts texts,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var asked = Asked.of(own.of(actor, number));
        var offer = MyCasePages.offer(asked.view(), Effect.RESUBMIT)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT,
                        "my-action-gone",
                        "Case " + asked.view().number() + " awaits no answer"));
        var typed = new ApplyAnswers(sent).read(asked.view().service().form(), asked.fields());
        change(typed, wish);
        var problems = new ArrayList<Problems.Problem>();
        var papers = papers(actor, asked, sent, files, texts, problems);
        var faults = faults(asked, typed);
        if (!wish.equals(SEND)) {
            return render(asked, typed, papers, List.of(), problems, texts, model);
        }
        for (var slot : asked.slots()) {
            boolean named = !asked.message(slot.requirement().slot()).isEmpty();
            if (named
                    && !papers.containsKey(slot.name())
                    && problems.isEmpty()
                    && slot.item().isEmpty()) {
                var title = slot.requirement().name().in(texts.locale());
                problems.add(new Problems.Problem(paperId(slot), texts.get("cases.answer.paper.missing", title)));
            }
        }
        if (!faults.isEmpty() || !problems.isEmpty()) {
            return render(asked, typed, papers, faults, problems, texts, model);
        }
        var documents = new LinkedHashMap<String, List<UUID>>();
        papers.forEach((slot, upload) -> documents.put(slot, List.of(upload)));
        cases.act(
                actor,
                asked.view().number(),
                new Deed(offer.action(), offer.version(), Optional.empty(), typed, documents));
        Flash.success("cases.answer.sent.flash").over(redirect);
        return "redirect:/my/cases/" + asked.view().number();
    }

    private static void change(Map<String, Object> typed, String wish) {
        var list = wish.startsWith(ADD) ? wish.substring(ADD.length()) : wish.substring(wish.indexOf(':') + 1);
        int dot = list.lastIndexOf('.');
        if (wish.startsWith(ADD) && typed.get(list) instanceof List<?> items) {
            var more = new ArrayList<Object>(items);
            more.add(Map.of());
            typed.put(list, more);
        } else if (wish.startsWith(REMOVE)
                && dot > 0
                && list.substring(dot + 1).matches("\\d{1,4}")
                && typed.get(list.substring(0, dot)) instanceof List<?> items
                && Integer.parseInt(list.substring(dot + 1)) < items.size()) {
            var fewer = new ArrayList<Object>(items);
            fewer.remove(Integer.parseInt(list.substring(dot + 1)));
            typed.put(list.substring(0, dot), fewer);
        }
    }

    private static List<Fault> faults(Asked asked, Map<String, Object> typed) {
        var all = new LinkedHashMap<>(asked.data());
        asked.fields().forEach(field -> all.remove(field.name()));
        all.putAll(typed);
        return asked.view().service().form().check(all, MyCasePages.facts(asked.view())).stream()
                .filter(fault ->
                        asked.fields().stream().anyMatch(field -> field.name().equals(fault.field())))
                .toList();
    }

    /** What was handed in now, and what was handed in before on this same page. */
    private Map<String, UUID> papers(
            Actor actor,
            Asked asked,
            MultiValueMap<String, String> sent,
            HttpServletRequest files,
            Texts texts,
            List<Problems.Problem> problems)
            throws IOException {
        var papers = new LinkedHashMap<String, UUID>();
        for (var slot : asked.slots()) {
            earlier(sent.getFirst("sent-" + slot.name())).ifPresent(upload -> papers.put(slot.name(), upload));
            var file = files instanceof MultipartHttpServletRequest parts ? parts.getFile(paperId(slot)) : null;
            if (file == null || file.isEmpty()) {
                continue;
            }
            try (var stream = file.getInputStream()) {
                var name = file.getOriginalFilename();
                var region = asked.view().number().region();
                var upload = uploads.store(actor, region, ApplySlots.of(slot), stream, name == null ? "" : name);
                papers.put(slot.name(), upload.id());
            } catch (Refusal refusal) {
                problems.add(new Problems.Problem(
                        paperId(slot),
                        texts.get(refusal.messageKey(), refusal.values().toArray())));
            }
        }
        return papers;
    }

    private static Optional<UUID> earlier(@org.jspecify.annotations.Nullable String upload) {
        try {
            return upload == null || upload.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(upload));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String paperId(Draft.Slot slot) {
        return "paper-" + slot.name();
    }

    private String render(
            Asked asked,
            Map<String, Object> answers,
            Map<String, UUID> papers,
            List<Fault> faults,
            List<Problems.Problem> paperProblems,
            Texts texts,
            Model model) {
        var view = asked.view();
        var asking = new ApplyQuestions(texts, view.service().form(), faults);
        var fields = new ArrayList<MyPage.AnswerField>();
        for (var field : asked.fields()) {
            fields.add(new MyPage.AnswerField(
                    asking.of(List.of(field), answers).getFirst(),
                    MyCasePages.partId(field.name()),
                    asked.message(field.name())));
        }
        var slots = new ArrayList<MyPage.AnswerPaper>();
        for (var slot : asked.slots()) {
            var upload = Optional.ofNullable(papers.get(slot.name()));
            var found = upload.flatMap(id -> uploads.find(view.number().region(), id));
            var item = ApplySlots.itemTitle(view.service(), asked.data(), slot, texts.locale());
            var name = slot.requirement().name().in(texts.locale());
            slots.add(new MyPage.AnswerPaper(
                    paperId(slot),
                    slot.name(),
                    slot.item().orElse(0) == 0
                            ? MyCasePages.partId(slot.requirement().slot())
                            : "",
                    item.isEmpty() ? name : name + " (" + item + ")",
                    asked.message(slot.requirement().slot()),
                    found.map(known -> known.name()).orElse(""),
                    upload.map(UUID::toString).orElse("")));
        }
        var all = new ArrayList<>(asking.problems().all());
        all.addAll(paperProblems);
        model.addAttribute("problems", Problems.of(all));
        model.addAttribute(
                "page",
                new MyPage.Answer(
                        view.number().value(),
                        view.service().definition().name().in(texts.locale()),
                        MyCasePages.answerUntil(view, texts),
                        asked.message("file"),
                        fields,
                        slots));
        return "cases/myAnswer";
    }
}
