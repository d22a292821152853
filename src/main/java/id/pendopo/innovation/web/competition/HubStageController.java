package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.Juries;
import id.pendopo.innovation.competition.Objections;
import id.pendopo.innovation.competition.PanelNote;
import id.pendopo.innovation.competition.Results;
import id.pendopo.innovation.competition.Scoring;
import id.pendopo.innovation.judging.Protocol.Correction;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat leads a stage from names to a published list. */
@Controller
@RequestMapping("/hub/editions/{code}/stages/{stage}")
class HubStageController {

    private final Editions editions;
    private final Juries juries;
    private final Results results;
    private final Objections objections;
    private final InstantSource clock;

    HubStageController(Editions editions, Juries juries, Results results, Objections objections, InstantSource clock) {
        this.editions = editions;
        this.juries = juries;
        this.results = results;
        this.objections = objections;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String code, @PathVariable String stage, Model model) {
        var edition = editions.get(code);
        juries.of(actor, code, edition.rules().stage(stage).jury());
        var progress = results.progress(code).stream()
                .filter(one -> one.stage().equals(stage))
                .findFirst()
                .orElseThrow();
        var state = progress.state();
        model.addAttribute(
                "page",
                new HubPages.StagePage(
                        edition,
                        edition.rules().stage(stage),
                        progress,
                        state != null && state.isOpened() ? results.opened(actor, code, stage) : null));
        return "innovation/competition/hub-stage";
    }

    /** An act and where it leads; what is refused is told on the same page. */
    private String act(
            Actor actor,
            String code,
            String stage,
            Model model,
            Texts texts,
            RedirectAttributes redirect,
            String said,
            Runnable act) {
        try {
            act.run();
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return show(actor, code, stage, model);
        }
        Flash.success(said).over(redirect);
        return "redirect:/hub/editions/" + code + "/stages/" + stage;
    }

    @PostMapping(params = "do=names")
    String names(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            Model model,
            Texts texts,
            RedirectAttributes redirect) {
        return act(
                actor,
                code,
                stage,
                model,
                texts,
                redirect,
                "competition.named",
                () -> juries.showNames(actor, code, stage));
    }

    @PostMapping(params = "do=draw")
    String draw(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            Model model,
            Texts texts,
            RedirectAttributes redirect) {
        return act(
                actor, code, stage, model, texts, redirect, "competition.drawn", () -> juries.draw(actor, code, stage));
    }

    @PostMapping(params = "do=close")
    String close(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            Texts texts,
            RedirectAttributes redirect) {
        return act(
                actor,
                code,
                stage,
                model,
                texts,
                redirect,
                "competition.closed",
                () -> results.close(actor, code, stage, reason));
    }

    @PostMapping(params = "do=publish")
    String publish(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            Texts texts,
            RedirectAttributes redirect) {
        return act(
                actor,
                code,
                stage,
                model,
                texts,
                redirect,
                "competition.published",
                () -> results.publish(actor, code, stage, reason));
    }

    @PostMapping(params = {"do=note"})
    String note(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String words,
            Model model,
            Texts texts,
            RedirectAttributes redirect) {
        return act(
                actor,
                code,
                stage,
                model,
                texts,
                redirect,
                "competition.noted",
                () -> results.note(actor, code, stage, new PanelNote(entry, false, "", words, clock.instant())));
    }

    @PostMapping(params = "do=depart")
    String depart(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String words,
            Model model,
            Texts texts,
            RedirectAttributes redirect) {
        return act(
                actor,
                code,
                stage,
                model,
                texts,
                redirect,
                "competition.noted",
                () -> results.note(actor, code, stage, new PanelNote(entry, true, tier, words, clock.instant())));
    }

    @PostMapping(params = "do=correct")
    String correct(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String juror,
            @RequestParam(defaultValue = "") String criterion,
            @RequestParam(defaultValue = "") String score,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            Texts texts,
            RedirectAttributes redirect) {
        return act(
                actor,
                code,
                stage,
                model,
                texts,
                redirect,
                "competition.proposed",
                () -> results.propose(
                        actor,
                        code,
                        stage,
                        new Correction(juror, entry, criterion, Scoring.points("score", score), reason)));
    }

    @PostMapping(params = "do=decide")
    String decide(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "false") boolean allowed,
            Model model,
            Texts texts,
            RedirectAttributes redirect) {
        return act(
                actor,
                code,
                stage,
                model,
                texts,
                redirect,
                "competition.decided",
                () -> results.decide(actor, code, stage, id, allowed));
    }

    @PostMapping(params = "do=answer")
    String answer(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "false") boolean upheld,
            @RequestParam(defaultValue = "") String words,
            Model model,
            Texts texts,
            RedirectAttributes redirect) {
        return act(
                actor,
                code,
                stage,
                model,
                texts,
                redirect,
                "competition.objectionAnswered",
                () -> objections.answer(actor, code, stage, id, upheld, words));
    }

    @PostMapping(params = "do=revoke")
    String revoke(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            Texts texts,
            RedirectAttributes redirect) {
        return act(
                actor,
                code,
                stage,
                model,
                texts,
                redirect,
                "competition.revoked",
                () -> objections.revoke(actor, code, stage, entry, reason));
    }

    @GetMapping("/check")
    String check(Actor actor, @PathVariable String code, @PathVariable String stage, Model model) {
        var edition = editions.get(code);
        juries.of(actor, code, edition.rules().stage(stage).jury());
        model.addAttribute("edition", edition);
        model.addAttribute("stage", edition.rules().stage(stage));
        model.addAttribute("differences", results.check(code, stage));
        return "innovation/competition/hub-check";
    }
}
