package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.Entries;
import id.pendopo.innovation.competition.Entry;
import id.pendopo.innovation.competition.EntryContent;
import id.pendopo.innovation.competition.EntryState;
import id.pendopo.innovation.competition.Objections;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.web.Flash;
import id.pendopo.web.Problems;
import id.pendopo.web.Texts;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entrants write, see what still stands against their entry, send it in time and follow it. */
@Controller
@RequestMapping("/entries")
class EntryController {

    private final Editions editions;
    private final Entries entries;
    private final Objections objections;
    private final Agencies agencies;
    private final InstantSource clock;

    EntryController(Editions editions, Entries entries, Objections objections, Agencies agencies, InstantSource clock) {
        this.editions = editions;
        this.entries = entries;
        this.objections = objections;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        var now = clock.instant();
        model.addAttribute(
                "page",
                new EntryPages.ListPage(
                        entries.mine(actor).stream()
                                .map(entry -> new EntryPages.Line(
                                        entry, editions.get(entry.edition()).rules()))
                                .toList(),
                        editions.all().stream()
                                .filter(edition -> edition.takesEntries(now))
                                .toList()));
        return "innovation/competition/entries";
    }

    @GetMapping("/new/{code}")
    String begin(Actor actor, @PathVariable String code, Model model) {
        model.addAttribute("edition", editions.get(code));
        model.addAttribute("agencies", agencies(actor));
        model.addAttribute("title", "");
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
        var empty = EntryContent.EMPTY;
        try {
            var entry = entries.begin(
                    actor,
                    code,
                    agency,
                    cluster,
                    idea,
                    new EntryContent(
                            empty.group(),
                            empty.category(),
                            title,
                            null,
                            List.of(),
                            empty.video(),
                            empty.source(),
                            0,
                            empty.texts()));
            return "redirect:/entries/" + code + "/" + entry.id();
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            model.addAttribute("edition", editions.get(code));
            model.addAttribute("agencies", agencies(actor));
            model.addAttribute("title", title);
            return "innovation/competition/begin";
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
        return page(actor, entry, entry.content(), model);
    }

    private String page(Actor actor, Entry entry, EntryContent content, Model model) {
        boolean writable = entry.state() == EntryState.DRAFT || entry.state() == EntryState.FAULTED;
        var until = entry.answerBy();
        boolean answerable = until != null
                && (entry.state() == EntryState.FAULTED || entry.state() == EntryState.REFUSED)
                && !clock.instant().atZone(Edition.ZONE).toLocalDate().isAfter(until);
        model.addAttribute(
                "page",
                new EntryPages.EntryPage(
                        editions.get(entry.edition()),
                        entry,
                        content,
                        writable ? entries.faults(entry) : List.of(),
                        entries.steps(entry),
                        objections.of(actor, entry),
                        clock.instant(),
                        writable,
                        answerable));
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
            return page(actor, entry, typedOr(form, entry), model);
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

    @PostMapping("/{code}/{id}/papers/{slot}")
    String attach(
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID id,
            @PathVariable String slot,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Texts texts,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, "entry-file-missing", "No file", "paper-" + slot);
            }
            try (var stream = file.getInputStream()) {
                entries.attach(actor, code, id, slot, stream, String.valueOf(file.getOriginalFilename()));
            }
        } catch (Refusal no) {
            var text = texts.get(no.messageKey(), no.values().toArray());
            model.addAttribute("problems", Problems.of(List.of(new Problems.Problem("paper-" + slot, text))));
            return show(actor, code, id, model);
        }
        Flash.success("competition.attached").over(redirect);
        return "redirect:/entries/" + code + "/" + id + "#papers";
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
            return show(actor, code, id, model);
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
            return show(actor, code, id, model);
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
            return show(actor, code, id, model);
        }
        Flash.note("competition.withdrawn").over(redirect);
        return "redirect:/entries/" + code + "/" + id;
    }
}
