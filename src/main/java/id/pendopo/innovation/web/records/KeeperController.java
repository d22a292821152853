package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Behind;
import id.pendopo.innovation.records.Caring;
import id.pendopo.innovation.records.Clocks;
import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Search;
import id.pendopo.innovation.records.Stage;
import id.pendopo.innovation.records.State;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk of whoever keeps innovations: what needs them first, and what they do with one. */
@Controller
@RequestMapping("/hub/innovations")
class KeeperController {

    private static final String PAGE = "innovation/records/keep";

    private final Innovations innovations;
    private final Clocks clocks;
    private final Stages stages;
    private final Caring caring;
    private final Behind behind;
    private final KeepPages pages;

    KeeperController(
            Innovations innovations, Clocks clocks, Stages stages, Caring caring, Behind behind, KeepPages pages) {
        this.innovations = innovations;
        this.clocks = clocks;
        this.stages = stages;
        this.caring = caring;
        this.behind = behind;
        this.pages = pages;
    }

    @GetMapping
    String desk(Actor actor, Texts texts, Model model) {
        var mine = innovations.search(Search.all()).stream()
                .filter(record -> innovations.mayHandOver(actor, record))
                .toList();
        var running = clocks.running(Optional.empty()).stream()
                .filter(line -> innovations.mayHandOver(actor, line.record()))
                .toList();
        var known = stages.of(mine);
        model.addAttribute(
                "page",
                new DeskPage(
                        running.stream().map(line -> atTheDesk(line, texts)).toList(),
                        mine.stream()
                                .filter(record -> running.stream()
                                        .noneMatch(line -> line.record().code().equals(record.code())))
                                .map(record -> other(record, known.getOrDefault(record.code(), Stage.UNKNOWN), texts))
                                .toList(),
                        (int) behind.mine(actor).stream()
                                .filter(each -> each.act() == Behind.Act.NAMED)
                                .count(),
                        actor.holds(Roles.INNOVATION_OFFICER) || actor.holds(Roles.INNOVATION_SECRETARIAT),
                        innovations.isSecretariat(actor, actor.region()) || actor.holds(Roles.AGENCY_HEAD)));
        return "innovation/records/desk";
    }

    private static ClocksPage.Line atTheDesk(Clocks.Line line, Texts texts) {
        var shown = ClocksController.line(line, texts);
        return new ClocksPage.Line(
                "/hub" + shown.href(),
                shown.title(),
                shown.owner(),
                shown.light(),
                shown.tone(),
                shown.since(),
                line.reading()
                        .clock()
                        .next()
                        .map(signal -> shown.reason() + " " + ClockWords.effort(signal, texts))
                        .orElse(shown.reason()),
                shown.asleep());
    }

    private static DeskPage.Other other(Innovation record, Stage stage, Texts texts) {
        return new DeskPage.Other(
                "/hub/innovations/" + record.code(),
                record.title(),
                GalleryController.owner(record),
                texts.get("records.stage." + stage),
                Stages.tone(stage));
    }

    @GetMapping("/{code}")
    String keep(Actor actor, @PathVariable String code, Texts texts, Model model) {
        model.addAttribute("page", pages.of(actor, code, RecordForm.empty(), texts));
        return PAGE;
    }

    @PostMapping("/{code}")
    String act(
            Actor actor,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var form = new RecordForm(typed);
        try {
            Flash.success(act(actor, code, form)).over(redirect);
        } catch (Refusal no) {
            KeepProblems.show(no, form, texts, model);
            model.addAttribute("page", pages.of(actor, code, form, texts));
            return PAGE;
        }
        return "redirect:/hub/innovations/" + code;
    }

    /** @return what is said afterwards */
    private String act(Actor actor, String code, RecordForm form) {
        switch (form.first("do")) {
            case "look" -> innovations.look(actor, code, form.first("lookNote"), people(form));
            case "take" -> innovations.take(actor, code, form.first("careNote"));
            case "give" -> caring.give(actor, code, account(form, "keeper"), form.first("careNote"));
            case "name" -> behind.name(actor, code, account(form, "officer"), form.first("part"));
            case "end" -> end(actor, code, form.first("endReason"));
            default -> throw new Refusal(Refusal.Kind.MALFORMED, "bad-request", "No such act");
        }
        return "records.done." + form.first("do");
    }

    private void end(Actor actor, String code, String reason) {
        var record = innovations.get(code);
        innovations.change(actor, code, record.version(), State.ENDED, record.sheet(), reason);
    }

    private static Optional<Integer> people(RecordForm form) {
        var typed = form.first("workers").strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(RecordForm.count(typed)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "innovation-people", "No number of people")));
    }

    private static UUID account(RecordForm form, String field) {
        try {
            return UUID.fromString(form.first(field));
        } catch (IllegalArgumentException _) {
            var slug = field.equals("keeper") ? "innovation-keeper" : "innovation-officer-unknown";
            throw new Refusal(Refusal.Kind.INVALID, slug, "Nobody chosen");
        }
    }

    /** Innovations that name the reader, for them to agree or not. */
    @GetMapping("/named")
    String named(Actor actor, Texts texts, Model model) {
        model.addAttribute(
                "page",
                behind.mine(actor).stream()
                        .map(each -> new NamedPage(
                                each.code(),
                                innovations.get(each.code()).title(),
                                each.part(),
                                texts.get("records.behind.own." + each.act()),
                                each.act() == Behind.Act.NAMED,
                                each.act() != Behind.Act.HIDDEN))
                        .toList());
        return "innovation/records/named";
    }

    @PostMapping("/named")
    String answer(
            Actor actor,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = "do", defaultValue = "") String what,
            RedirectAttributes redirect) {
        if (what.equals("agree")) {
            behind.agree(actor, code);
        } else {
            behind.hide(actor, code);
        }
        Flash.success("records.done." + (what.equals("agree") ? "agree" : "hide"))
                .over(redirect);
        return "redirect:/hub/innovations/named";
    }
}
