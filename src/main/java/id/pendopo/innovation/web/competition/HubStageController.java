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
    @PostMapping
    String act(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam("do") String what,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            Texts texts,
            RedirectAttributes redirect) {
        try {
            Flash.success(act(actor, code, stage, what, reason)).over(redirect);
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return show(actor, code, stage, model);
        }
        return "redirect:/hub/editions/" + code + "/stages/" + stage;
    }

    /** @return what is said when it is done */
    private String act(Actor actor, String code, String stage, String what, String reason) {
        return switch (what) {
            case "names" -> {
                juries.showNames(actor, code, stage);
                yield "competition.named";
            }
            case "names-back" -> {
                juries.takeNamesBack(actor, code, stage, reason);
                yield "competition.namesBack";
            }
            case "draw" -> {
                juries.draw(actor, code, stage);
                yield "competition.drawn";
            }
            case "close" -> {
                results.close(actor, code, stage, reason);
                yield "competition.closed";
            }
            case "publish" -> {
                results.publish(actor, code, stage, reason);
                yield "competition.published";
            }
            default -> throw new Refusal(Refusal.Kind.NOT_FOUND, "panel-act-unknown", "No such act");
        };
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
