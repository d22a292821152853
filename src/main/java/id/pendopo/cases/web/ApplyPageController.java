package id.pendopo.cases.web;

import id.pendopo.cases.Draft;
import id.pendopo.cases.Drafts;
import id.pendopo.catalog.Fault;
import id.pendopo.catalog.Form;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions of a draft, a page at a time; what was typed is kept whether or not it is right. */
@Controller
@RequestMapping("/my/drafts/{region}/{id}/pages/{page}")
class ApplyPageController {

    private static final String NEXT = "next";
    private static final String LATER = "later";
    private static final String ADD = "add:";
    private static final String REMOVE = "remove:";

    private final Drafts drafts;

    ApplyPageController(Drafts drafts) {
        this.drafts = drafts;
    }

    /** What a page needs to know of where it stands. */
    private record Place(Draft draft, int number, Form.Page page, List<Form.Field> asked) {

        String path() {
            return "pages/" + number;
        }

        Set<String> names() {
            return asked.stream().map(Form.Field::name).collect(Collectors.toUnmodifiableSet());
        }
    }

    @GetMapping
    String show(
            Actor actor,
            @PathVariable RegionCode region,
            @PathVariable UUID id,
            @PathVariable int page,
            @RequestParam(defaultValue = "") String to,
            Texts texts,
            Model model) {
        var place = place(drafts.get(actor, new Draft.Key(region, id)), page);
        if (place.draft().sentAs().isPresent()) {
            return "redirect:/my/cases/" + place.draft().sentAs().get();
        }
        return render(place, place.draft().data(), List.of(), List.of(), to, texts, model);
    }

    @PostMapping
    String save(
            Actor actor,
            @PathVariable RegionCode region,
            @PathVariable UUID id,
            @PathVariable int page,
            @RequestParam int version,
            @RequestParam(name = "do", defaultValue = NEXT) String wish,
            @RequestParam(defaultValue = "") String to,
            @RequestParam MultiValueMap<String, String> sent,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var key = new Draft.Key(region, id);
        var place = place(drafts.get(actor, key), page);
        var typed = new ApplyAnswers(sent).read(place.draft().service().form(), place.asked());
        if (wish.startsWith(ADD)) {
            addItem(typed, wish.substring(ADD.length()));
        }
        var saved = wish.startsWith(REMOVE)
                ? remove(actor, key, version, wish.substring(REMOVE.length()), typed)
                : drafts.save(actor, key, version, place.names(), typed);
        var now = place(saved.draft(), page);
        if (!saved.stored()) {
            return render(now, typed, List.of(), clashes(now, typed, texts), to, texts, model);
        }
        var self = ApplyRoute.base(key) + "/" + place.path();
        if (wish.startsWith(ADD) || wish.startsWith(REMOVE)) {
            return "redirect:" + self + (to.isEmpty() ? "" : "?to=check");
        }
        if (wish.equals(LATER)) {
            Flash.success("cases.apply.kept").over(redirect);
            return "redirect:/my/drafts";
        }
        var faults = faults(now);
        boolean asksMore = !place.names().containsAll(now.names());
        if (!faults.isEmpty() || asksMore) {
            return render(now, now.draft().data(), asksMore ? List.of() : faults, List.of(), to, texts, model);
        }
        var route = ApplyRoute.of(now.draft());
        return "redirect:" + (to.equals(ApplyRoute.CHECK) ? route.href(ApplyRoute.CHECK) : route.next(now.path()));
    }

    /** What a script sends after each field: the same save, answered with the new version alone. */
    @PostMapping(params = "auto", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> keep(
            Actor actor,
            @PathVariable RegionCode region,
            @PathVariable UUID id,
            @PathVariable int page,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        var key = new Draft.Key(region, id);
        var place = place(drafts.get(actor, key), page);
        var typed = new ApplyAnswers(sent).read(place.draft().service().form(), place.asked());
        var saved = drafts.save(actor, key, version, place.names(), typed);
        return saved.stored()
                ? ResponseEntity.ok(String.valueOf(saved.draft().version()))
                : ResponseEntity.status(HttpStatus.CONFLICT).body("");
    }

    private Drafts.Saved remove(Actor actor, Draft.Key key, int version, String which, Map<String, Object> typed) {
        int dot = which.lastIndexOf('.');
        if (dot < 1 || !which.substring(dot + 1).matches("\\d{1,4}")) {
            throw new Refusal(Refusal.Kind.MALFORMED, "bad-request", "No such item of a list");
        }
        int item = Integer.parseInt(which.substring(dot + 1));
        return drafts.removeItem(actor, key, version, which.substring(0, dot), item, typed);
    }

    private static void addItem(Map<String, Object> typed, String list) {
        if (typed.get(list) instanceof List<?> items) {
            var more = new ArrayList<Object>(items);
            more.add(Map.of());
            typed.put(list, more);
        }
    }

    private static Place place(Draft draft, int number) {
        var pages = draft.service().form().pages();
        if (number < 1 || number > pages.size()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "not-found", "The form has no page " + number);
        }
        var page = pages.get(number - 1);
        return new Place(draft, number, page, ApplyRoute.asked(draft, page));
    }

    private static List<Fault> faults(Place place) {
        return ApplyRoute.faults(place.draft()).stream()
                .filter(fault -> place.names().contains(fault.field()))
                .toList();
    }

    /** What another device stored for these questions, where it differs from what was typed here. */
    private static List<Parts.Row> clashes(Place place, Map<String, Object> typed, Texts texts) {
        var words = new ApplyWords(texts);
        var stored = place.draft().data();
        return place.asked().stream()
                .filter(field -> !java.util.Objects.equals(stored.get(field.name()), typed.get(field.name())))
                .map(field ->
                        new Parts.Row(field.label().in(texts.locale()), words.word(field, stored.get(field.name()))))
                .toList();
    }

    private static String render(
            Place place,
            Map<String, Object> answers,
            List<Fault> faults,
            List<Parts.Row> clashes,
            String to,
            Texts texts,
            Model model) {
        var draft = place.draft();
        var route = ApplyRoute.of(draft);
        var asking = new ApplyQuestions(texts, draft.service().form(), faults);
        var shown = withFirstItems(place.asked(), answers);
        var questions = asking.of(place.asked(), shown);
        var frame = new ApplyPage.Frame(
                draft.service().definition().name().in(texts.locale()),
                draft.variantChosen().name().in(texts.locale()),
                place.page().title().in(texts.locale()),
                route.href(place.path()),
                to.equals(ApplyRoute.CHECK) ? route.href(ApplyRoute.CHECK) : route.before(place.path()),
                route.position(place.path()),
                route.total(),
                to.equals(ApplyRoute.CHECK));
        model.addAttribute(
                "page",
                new ApplyPage.Questions(
                        frame,
                        draft.version(),
                        questions,
                        questions.stream().anyMatch(ApplyQuestion::isList),
                        clashes,
                        !clashes.isEmpty()));
        model.addAttribute("problems", asking.problems());
        return "cases/applyPage";
    }

    /** A list begins with one item to fill. */
    private static Map<String, Object> withFirstItems(List<Form.Field> asked, Map<String, Object> answers) {
        var shown = new LinkedHashMap<>(answers);
        for (var field : asked) {
            boolean empty = !(shown.get(field.name()) instanceof List<?> items) || items.isEmpty();
            if (!field.fields().isEmpty() && empty) {
                shown.put(field.name(), List.of(Map.of()));
            }
        }
        return shown;
    }
}
