package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.Growth;
import id.pendopo.innovation.ideas.Ideas;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Problems;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets an idea become an innovation with a record of its own. */
@Controller
@RequestMapping("/hub/ideas/{id}/grow")
class GrowthController {

    private final Growth growth;
    private final Ideas ideas;

    GrowthController(Growth growth, Ideas ideas) {
        this.growth = growth;
        this.ideas = ideas;
    }

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var idea = ideas.get(actor, id);
        return form(actor, id, idea.text().heading(), idea.text().solution(), model);
    }

    @PostMapping
    String bear(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String summary,
            Texts texts,
            Model model) {
        var faults = Growth.faults(title, summary);
        if (!faults.isEmpty()) {
            model.addAttribute("problems", IdeaWords.problems(faults, texts));
            return form(actor, id, title, summary, model);
        }
        try {
            return "redirect:/innovations/" + growth.bear(actor, id, title, summary);
        } catch (Refusal no) {
            model.addAttribute("problems", Problems.of(List.of(IdeaWords.problem(no, texts))));
            return form(actor, id, title, summary, model);
        }
    }

    private String form(Actor actor, UUID id, String title, String summary, Model model) {
        if (!growth.may(actor, id)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "idea-for-another-officer", "Not theirs, or grown before");
        }
        model.addAttribute("idea", ideas.get(actor, id));
        model.addAttribute("title", title);
        model.addAttribute("summary", summary);
        return "innovation/ideas/grow";
    }
}
