package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.Entries;
import id.pendopo.innovation.competition.Entry;
import id.pendopo.innovation.competition.EntryContent;
import id.pendopo.innovation.competition.Objections;
import id.pendopo.innovation.ideas.Ideas;
import id.pendopo.innovation.ideas.Workbench;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Entrants write, see what still stands against their entry, send it in time and follow it. */
@Controller
@RequestMapping("/entries")
class EntryController {

    private final Editions editions;
    private final Entries entries;
    private final EntryPageMaker pages;
    private final Objections objections;
    private final Agencies agencies;
    private final Ideas ideas;
    private final Workbench workbench;

    EntryController(
            Editions editions,
            Entries entries,
            EntryPageMaker pages,
            Objections objections,
            Agencies agencies,
            Ideas ideas,
            Workbench workbench) {
        this.editions = editions;
        this.entries = entries;
        this.pages = pages;
        this.objections = objections;
        this.agencies = agencies;
        this.ideas = ideas;
        this.workbench = workbench;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("page", pages.list(actor));
        return "innovation/competition/entries";
    }

    @GetMapping("/new/{code}")
    String begin(
            Actor actor, @PathVariable String code, @RequestParam(required = false) @Nullable UUID idea, Model model) {
        return begin(actor, code, new EntryPages.Begun("", "", "", idea == null ? "" : idea.toString()), model);
    }

    private String begin(Actor actor, String code, EntryPages.Begun typed, Model model) {
        var edition = editions.get(code);
        var agencies = agencies(actor);
        boolean given = agencies.stream().allMatch(agency -> entries.isGiven(actor, edition, agency.code()));
        model.addAttribute(
                "page",
                new EntryPages.BeginPage(
                        edition,
                        agencies,
                        given ? List.of() : edition.rules().clusters(),
                        ideas.open(actor).stream()
                                .map(line -> new Option(line.id().toString(), line.heading()))
                                .toList(),
                        workbench.all(actor).stream()
                                .filter(own -> own.idea().isMine() && own.idea().sealed())
                                .toList(),
                        typed));
        return "innovation/competition/begin";
    }

    @PostMapping("/new/{code}")
    String begun(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String cluster,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable UUID idea,
            Texts texts,
            Model model) {
        try {
            var entry = entries.begin(actor, code, agency, cluster, idea, EntryContent.begun(title, Map.of()));
            return "redirect:/entries/" + code + "/" + entry.id();
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            var typed = new EntryPages.Begun(agency, cluster, title, idea == null ? "" : idea.toString());
            return begin(actor, code, typed, model);
        }
    }

    private List<Agency> agencies(Actor actor) {
        return actor.rights().stream()
                .map(Actor.Right::agency)
                .distinct()
                .sorted()
                .flatMap(code -> agencies.find(actor.region(), code).stream())
                .toList();
    }

    @GetMapping("/{code}/{id}")
    String show(Actor actor, @PathVariable String code, @PathVariable UUID id, Model model) {
        var entry = entries.get(actor, code, id);
        return page(actor, entry, EntryPages.Typed.none(entry), model);
    }

    private String page(Actor actor, Entry entry, EntryPages.Typed typed, Model model) {
        model.addAttribute("page", pages.of(actor, entry, typed));
        return "innovation/competition/entry";
    }

    /** Keeps what was typed, without a page: the answer is the new version. */
    @PostMapping(path = "/{code}/{id}", params = "auto=1", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> keep(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = new EntryForm(typed);
        var saved = entries.save(
                actor,
                code,
                id,
                form.number("version"),
                form.content(editions.get(code).rules()));
        return ResponseEntity.ok(String.valueOf(saved.version()));
    }

    @PostMapping(path = "/{code}/{id}", params = "!auto")
    String save(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var form = new EntryForm(typed);
        try {
            entries.save(
                    actor,
                    code,
                    id,
                    form.number("version"),
                    form.content(editions.get(code).rules()));
            if (form.get("do").equals("send")) {
                var sent = entries.send(actor, code, id);
                Flash.success("competition.sent", String.valueOf(sent.number())).over(redirect);
            } else {
                Flash.success("competition.saved").over(redirect);
            }
            return "redirect:/entries/" + code + "/" + id;
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            var entry = entries.get(actor, code, id);
            boolean clash = no.slug().equals("entry-saved-elsewhere");
            return page(actor, entry, new EntryPages.Typed(typedOr(form, entry), "", clash), model);
        }
    }

    /** What was typed, so that nothing is lost; where it cannot even be read, what was saved. */
    private EntryContent typedOr(EntryForm form, Entry entry) {
        try {
            return form.content(editions.get(entry.edition()).rules());
        } catch (Refusal _) {
            return entry.content();
        }
    }

    @PostMapping("/{code}/{id}/answer")
    String answer(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            entries.answer(actor, code, id, reason);
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            var entry = entries.get(actor, code, id);
            return page(actor, entry, EntryPages.Typed.reason(entry, reason), model);
        }
        Flash.success("competition.answered").over(redirect);
        return "redirect:/entries/" + code + "/" + id;
    }

    @PostMapping("/{code}/{id}/objections/{stage}")
    String object(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID id,
            @PathVariable String stage,
            @RequestParam(defaultValue = "") String reason,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            objections.raise(actor, code, id, stage, reason);
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            var entry = entries.get(actor, code, id);
            return page(actor, entry, EntryPages.Typed.reason(entry, reason), model);
        }
        Flash.success("competition.objected").over(redirect);
        return "redirect:/entries/" + code + "/" + id;
    }

    @PostMapping("/{code}/{id}/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            entries.withdraw(actor, code, id, reason);
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            var entry = entries.get(actor, code, id);
            return page(actor, entry, EntryPages.Typed.reason(entry, reason), model);
        }
        Flash.note("competition.withdrawn").over(redirect);
        return "redirect:/entries/" + code + "/" + id;
    }
}
