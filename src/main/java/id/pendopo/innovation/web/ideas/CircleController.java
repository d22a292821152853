package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.Circle;
import id.pendopo.innovation.ideas.Ideas;
import id.pendopo.innovation.ideas.Teams;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What others do with an idea: support it, ask about it, ask to join it. */
@Controller
@RequestMapping("/ideas/{id}")
class CircleController {

    private final Circle circle;
    private final Teams teams;
    private final Ideas ideas;
    private final IdeasController pages;

    CircleController(Circle circle, Teams teams, Ideas ideas, IdeasController pages) {
        this.circle = circle;
        this.teams = teams;
        this.ideas = ideas;
        this.pages = pages;
    }

    @PostMapping("/support")
    String support(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String wanted) {
        circle.support(actor, id, wanted.equals("yes"));
        return "redirect:/ideas/" + id + "#support";
    }

    @PostMapping("/questions")
    String ask(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String question,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            circle.ask(actor, id, question);
        } catch (Refusal no) {
            model.addAttribute("problems", Problems.of(List.of(IdeaWords.problem(no, texts))));
            return pages.page(actor, id, question, texts, model);
        }
        Flash.success("innovation.ideas.asked").over(redirect);
        return "redirect:/ideas/" + id;
    }

    @GetMapping("/join")
    String join(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("idea", ideas.get(actor, id));
        model.addAttribute("note", "");
        return "innovation/ideas/join";
    }

    @PostMapping("/join")
    String joined(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            teams.ask(actor, id, note);
        } catch (Refusal no) {
            model.addAttribute("problems", Problems.of(List.of(IdeaWords.problem(no, texts))));
            model.addAttribute("idea", ideas.get(actor, id));
            model.addAttribute("note", note);
            return "innovation/ideas/join";
        }
        Flash.success("innovation.ideas.join.asked").over(redirect);
        return "redirect:/ideas/" + id;
    }
}
