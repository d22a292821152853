package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.Teams;
import id.pendopo.innovation.ideas.Workbench;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
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

/** Builds the team of an idea, and lets people in by a word. The word never stands in an address. */
@Controller
@RequestMapping("/ideas")
class TeamController {

    private final Teams teams;
    private final Workbench workbench;

    TeamController(Teams teams, Workbench workbench) {
        this.teams = teams;
        this.workbench = workbench;
    }

    /** Shown once, and not again: only its hash is kept. */
    @PostMapping("/mine/{slip}/invitations")
    String invite(Actor actor, @PathVariable UUID slip, Model model) {
        model.addAttribute("word", teams.invite(actor, slip));
        model.addAttribute("own", workbench.open(actor, slip));
        return "innovation/ideas/invited";
    }

    @PostMapping("/mine/{slip}/team/{teammate}")
    String decide(
            Actor actor,
            @PathVariable UUID slip,
            @PathVariable UUID teammate,
            @RequestParam(defaultValue = "") String welcome,
            RedirectAttributes redirect) {
        teams.decide(actor, slip, teammate, welcome.equals("yes"));
        Flash.success(welcome.equals("yes") ? "innovation.ideas.team.welcomed" : "innovation.ideas.team.declined")
                .over(redirect);
        return "redirect:/ideas/mine/" + slip;
    }

    @PostMapping("/mine/{slip}/named")
    String named(
            Actor actor,
            @PathVariable UUID slip,
            @RequestParam(defaultValue = "") String named,
            RedirectAttributes redirect) {
        teams.name(actor, slip, named.equals("yes"));
        Flash.success(named.equals("yes") ? "innovation.ideas.team.isNamed" : "innovation.ideas.team.isUnnamed")
                .over(redirect);
        return "redirect:/ideas/mine/" + slip;
    }

    @GetMapping("/mine/{slip}/leave")
    String leave(Actor actor, @PathVariable UUID slip, Model model) {
        model.addAttribute("own", workbench.open(actor, slip));
        return "innovation/ideas/leave";
    }

    @PostMapping("/mine/{slip}/leave")
    String left(Actor actor, @PathVariable UUID slip, RedirectAttributes redirect) {
        teams.leave(actor, slip);
        Flash.success("innovation.ideas.team.left").over(redirect);
        return "redirect:/ideas/mine";
    }

    @GetMapping("/join")
    String word(Model model) {
        model.addAttribute("word", "");
        return "innovation/ideas/word";
    }

    /** First shows to what the word invites, then joins. */
    @PostMapping("/join")
    String join(
            Actor actor,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String then,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var code = word.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s-]", "");
        try {
            if (then.equals("join")) {
                teams.join(actor, code);
                Flash.success("innovation.ideas.team.joined").over(redirect);
                return "redirect:/ideas/mine";
            }
            model.addAttribute("idea", teams.invited(actor, code));
        } catch (Refusal no) {
            if (no.kind() == Refusal.Kind.FORBIDDEN) {
                throw no;
            }
            var text = texts.get(no.messageKey(), no.values().toArray());
            model.addAttribute("problems", Problems.of(List.of(new Problem("word", text))));
        }
        model.addAttribute("word", code.length() > 80 ? "" : code);
        return "innovation/ideas/word";
    }
}
