package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.Trial;
import id.pendopo.innovation.ideas.Trials;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans trials and records how they ended: by the team from the workbench, by an officer from the desk. */
@Controller
class TrialController {

    private final Trials trials;
    private final Spots spots;

    TrialController(Trials trials, Spots spots) {
        this.trials = trials;
        this.spots = spots;
    }

    @GetMapping("/ideas/mine/{slip}/trials/new")
    String mine(Actor actor, @PathVariable UUID slip, Model model) {
        return form(actor, spots.mine(actor, slip), new TrialForm(Map.of()), model);
    }

    @GetMapping("/hub/ideas/{id}/trials/new")
    String office(Actor actor, @PathVariable UUID id, Model model) {
        return form(actor, spots.office(actor, id), new TrialForm(Map.of()), model);
    }

    @PostMapping("/ideas/mine/{slip}/trials/new")
    String mine(
            Actor actor,
            @PathVariable UUID slip,
            @RequestParam Map<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        return plan(actor, spots.mine(actor, slip), new TrialForm(typed), texts, model, redirect);
    }

    @PostMapping("/hub/ideas/{id}/trials/new")
    String office(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        return plan(actor, spots.office(actor, id), new TrialForm(typed), texts, model, redirect);
    }

    private String plan(Actor actor, Spot spot, TrialForm form, Texts texts, Model model, RedirectAttributes redirect) {
        require(actor, spot);
        var faults = trials.faults(actor, form.plan());
        if (!faults.isEmpty()) {
            model.addAttribute("problems", IdeaWords.problems(faults, texts));
            return form(actor, spot, form, model);
        }
        trials.plan(actor, spot.id(), form.plan());
        Flash.success("innovation.ideas.trial.planned").over(redirect);
        return "redirect:" + spot.base();
    }

    private String form(Actor actor, Spot spot, TrialForm form, Model model) {
        require(actor, spot);
        model.addAttribute("spot", spot);
        model.addAttribute("form", form);
        return "innovation/ideas/trialNew";
    }

    @GetMapping("/ideas/mine/{slip}/trials/{trial}")
    String mineEnd(Actor actor, @PathVariable UUID slip, @PathVariable UUID trial, Texts texts, Model model) {
        return ending(actor, spots.mine(actor, slip), trial, new TrialForm(Map.of()), texts, model);
    }

    @GetMapping("/hub/ideas/{id}/trials/{trial}")
    String officeEnd(Actor actor, @PathVariable UUID id, @PathVariable UUID trial, Texts texts, Model model) {
        return ending(actor, spots.office(actor, id), trial, new TrialForm(Map.of()), texts, model);
    }

    @PostMapping("/ideas/mine/{slip}/trials/{trial}")
    String mineEnd(
            Actor actor,
            @PathVariable UUID slip,
            @PathVariable UUID trial,
            @RequestParam Map<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        return end(actor, spots.mine(actor, slip), trial, new TrialForm(typed), texts, model, redirect);
    }

    @PostMapping("/hub/ideas/{id}/trials/{trial}")
    String officeEnd(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID trial,
            @RequestParam Map<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        return end(actor, spots.office(actor, id), trial, new TrialForm(typed), texts, model, redirect);
    }

    private String end(
            Actor actor, Spot spot, UUID id, TrialForm form, Texts texts, Model model, RedirectAttributes redirect) {
        requireEnd(actor, spot);
        Trial trial = trials.get(actor, spot.id(), id);
        var faults = new ArrayList<>(trials.faults(actor, trial, form.report()));
        if (form.isUnreadable() && faults.stream().noneMatch(no -> no.values().contains("after"))) {
            faults.add(new Refusal(Refusal.Kind.INVALID, "trial-figure", "No figure", "after"));
        }
        if (!faults.isEmpty()) {
            model.addAttribute("problems", IdeaWords.problems(faults, texts));
            return ending(actor, spot, id, form, texts, model);
        }
        try {
            trials.end(actor, spot.id(), id, Numbers.small(form.of("seen")), form.report());
        } catch (Refusal no) {
            if (no.kind() != Refusal.Kind.CONFLICT) {
                throw no;
            }
            model.addAttribute(
                    "problems",
                    Problems.of(List.of(new Problem(
                            "", texts.get(no.messageKey(), no.values().toArray())))));
            return ending(actor, spot, id, form, texts, model);
        }
        Flash.success("innovation.ideas.trial.ended").over(redirect);
        return "redirect:" + spot.base();
    }

    private String ending(Actor actor, Spot spot, UUID trial, TrialForm form, Texts texts, Model model) {
        requireEnd(actor, spot);
        model.addAttribute("spot", spot);
        model.addAttribute("card", TrialCard.of(trials.get(actor, spot.id(), trial), texts));
        model.addAttribute("form", form);
        return "innovation/ideas/trialEnd";
    }

    private void require(Actor actor, Spot spot) {
        require(trials.may(actor, spot.id()));
    }

    private void requireEnd(Actor actor, Spot spot) {
        require(trials.mayEnd(actor, spot.id()));
    }

    private static void require(boolean may) {
        if (!may) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "idea-not-in-your-hands", "Neither team nor innovation officer");
        }
    }
}
