package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.Juries;
import id.pendopo.innovation.competition.Proofs;
import id.pendopo.innovation.competition.Results;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
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
    private final Proofs proofs;
    private final HubStageShow page;

    HubStageController(Editions editions, Juries juries, Results results, Proofs proofs, HubStageShow page) {
        this.editions = editions;
        this.juries = juries;
        this.results = results;
        this.proofs = proofs;
        this.page = page;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String code, @PathVariable String stage, Model model) {
        return page.show(actor, code, stage, PanelForm.none(), model);
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

    @PostMapping(params = "do=names-back")
    String namesBack(
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
                "competition.namesBack",
                () -> juries.takeNamesBack(actor, code, stage, reason));
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

    @GetMapping("/check")
    String check(Actor actor, @PathVariable String code, @PathVariable String stage, Model model) {
        var edition = editions.get(code);
        model.addAttribute("edition", edition);
        model.addAttribute("stage", edition.rules().stage(stage));
        boolean runsIt = actor.holds(Roles.INNOVATION_SECRETARIAT);
        model.addAttribute(
                "back",
                runsIt
                        ? "/hub/editions/" + code + "/stages/" + stage
                        : "/innovations/editions/" + code + "/" + stage + "/protocol");
        model.addAttribute("differences", proofs.check(actor, code, stage));
        return "innovation/competition/hub-check";
    }
}
