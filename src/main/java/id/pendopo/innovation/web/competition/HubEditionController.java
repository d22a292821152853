package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.Juries;
import id.pendopo.innovation.competition.Juror;
import id.pendopo.innovation.competition.Results;
import id.pendopo.innovation.competition.Selection;
import id.pendopo.innovation.competition.SteppingAside;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.Agencies;
import id.pendopo.web.Flash;
import id.pendopo.web.Problems;
import id.pendopo.web.Texts;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.UUID;
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

/** The secretariat opens competitions, selects entries and appoints jurors. */
@Controller
@RequestMapping("/hub/editions")
class HubEditionController {

    private final Editions editions;
    private final Selection selection;
    private final Juries juries;
    private final SteppingAside aside;
    private final Results results;
    private final Agencies agencies;
    private final InstantSource clock;

    HubEditionController(
            Editions editions,
            Selection selection,
            Juries juries,
            SteppingAside aside,
            Results results,
            Agencies agencies,
            InstantSource clock) {
        this.editions = editions;
        this.selection = selection;
        this.juries = juries;
        this.aside = aside;
        this.results = results;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        Editions.requireSecretariat(actor, actor.region());
        model.addAttribute(
                "editions",
                editions.all().stream()
                        .filter(edition -> edition.region().equals(actor.region()))
                        .toList());
        model.addAttribute("shipped", editions.shipped());
        return "innovation/competition/hub-editions";
    }

    @GetMapping("/new")
    String add(Actor actor, @RequestParam(defaultValue = "") String from, Model model) {
        Editions.requireSecretariat(actor, actor.region());
        model.addAttribute("file", from.isEmpty() ? "" : editions.shipped(from));
        return "innovation/competition/hub-new";
    }

    /** Before rules are frozen they are looked at once more, as everybody will read them. */
    @PostMapping(path = "/new", params = "do=check")
    String checked(Actor actor, @RequestParam(defaultValue = "") String file, Texts texts, Model model) {
        model.addAttribute("file", file);
        try {
            model.addAttribute("preview", editions.preview(actor, file));
        } catch (Refusal no) {
            wrong(no, file, texts, model);
        }
        return "innovation/competition/hub-new";
    }

    @PostMapping(path = "/new", params = "do=edit")
    String edited(@RequestParam(defaultValue = "") String file, Model model) {
        model.addAttribute("file", file);
        return "innovation/competition/hub-new";
    }

    @PostMapping(path = "/new", params = "do=open")
    String added(
            Actor actor,
            @RequestParam(defaultValue = "") String file,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            var opened = editions.open(actor, file);
            Flash.success("competition.opened", opened.rules().name().in(texts.locale()))
                    .over(redirect);
            return "redirect:/hub/editions/" + opened.code();
        } catch (Refusal no) {
            wrong(no, file, texts, model);
            model.addAttribute("file", file);
            return "innovation/competition/hub-new";
        }
    }

    /** All that is wrong with the file at once, or what else refuses it. */
    private void wrong(Refusal no, String file, Texts texts, Model model) {
        Refused.show(no, texts, model);
        if (no.slug().equals("edition-unreadable")) {
            model.addAttribute(
                    "problems",
                    Problems.of(editions.faults(file).stream()
                            .map(fault -> new Problems.Problem("file", Wording.fault(texts, fault)))
                            .toList()));
        }
    }

    @GetMapping("/{code}")
    String show(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        var edition = editions.get(code);
        var seats = new LinkedHashMap<String, Integer>();
        edition.rules()
                .juries()
                .forEach(jury -> seats.put(
                        jury.code(),
                        juries.of(actor, code, jury.code()).jurors().size()));
        model.addAttribute(
                "page",
                new HubPages.WorkPage(
                        edition,
                        HubPages.Inbox.of(selection.all(actor, code), state, q, page),
                        results.progress(code),
                        seats,
                        clock.instant()));
        return "innovation/competition/hub-edition";
    }

    @GetMapping("/{code}/rules")
    String rules(Actor actor, @PathVariable String code, Model model) {
        selection.all(actor, code);
        var edition = editions.get(code);
        model.addAttribute("edition", edition);
        model.addAttribute("seen", edition.number());
        model.addAttribute("file", editions.file(code));
        model.addAttribute("reason", "");
        return "innovation/competition/hub-rules";
    }

    @PostMapping("/{code}/rules")
    String changed(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String reason,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            editions.change(actor, code, seen, file, reason);
        } catch (Refusal no) {
            wrong(no, file, texts, model);
            var edition = editions.get(code);
            model.addAttribute("edition", edition);
            // whoever was told what came in between has seen it; what they typed stays
            model.addAttribute("seen", no.slug().equals("edition-changed-elsewhere") ? edition.number() : seen);
            model.addAttribute("file", file);
            model.addAttribute("reason", reason);
            return "innovation/competition/hub-rules";
        }
        Flash.success("competition.rulesChanged").over(redirect);
        return "redirect:/hub/editions/" + code;
    }

    @GetMapping("/{code}/juries/{jury}")
    String jury(Actor actor, @PathVariable String code, @PathVariable String jury, Model model) {
        var edition = editions.get(code);
        edition.rules().jury(jury);
        var seating = juries.of(actor, code, jury);
        var seated = seating.jurors().stream().map(Juror::account).collect(Collectors.toSet());
        var names = new LinkedHashMap<String, String>();
        agencies.in(edition.region()).forEach(agency -> names.put(agency.code(), agency.name()));
        model.addAttribute(
                "page",
                new HubPages.JuryPage(
                        edition,
                        jury,
                        seating,
                        juries.candidates(actor, code).stream()
                                .filter(officer -> !seated.contains(officer.account()))
                                .toList(),
                        names,
                        edition.rules().stages().stream()
                                .filter(stage -> stage.jury().equals(jury))
                                .flatMap(stage -> aside.of(actor, code, stage.code()).stream())
                                .toList()));
        return "innovation/competition/hub-jury";
    }

    @PostMapping("/{code}/juries/{jury}")
    String appoint(
            Actor actor,
            @PathVariable String code,
            @PathVariable String jury,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "false") boolean reserve,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            if (account == null) {
                throw new Refusal(Refusal.Kind.INVALID, "juror-owed", "Nobody chosen", "account");
            }
            var juror = juries.appoint(
                    actor,
                    code,
                    jury,
                    new Juries.Candidate(
                            account,
                            organisation,
                            agency.isEmpty()
                                    ? null
                                    : editions.get(code).region().value(),
                            agency.isEmpty() ? null : agency,
                            reserve));
            Flash.success("competition.appointed", juror.name(), juror.pseudonym())
                    .over(redirect);
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return jury(actor, code, jury, model);
        }
        return "redirect:/hub/editions/" + code + "/juries/" + jury;
    }

    @PostMapping("/{code}/juries/{jury}/{account}/removal")
    String remove(
            Actor actor,
            @PathVariable String code,
            @PathVariable String jury,
            @PathVariable UUID account,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            Flash.note(
                            "competition.jurorRemoved",
                            juries.remove(actor, code, jury, account).name())
                    .over(redirect);
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return jury(actor, code, jury, model);
        }
        return "redirect:/hub/editions/" + code + "/juries/" + jury;
    }
}
