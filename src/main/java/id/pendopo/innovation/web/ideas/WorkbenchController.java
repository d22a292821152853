package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.IdeaPictures;
import id.pendopo.innovation.ideas.IdeaText;
import id.pendopo.innovation.ideas.Own;
import id.pendopo.innovation.ideas.Workbench;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One's own ideas. Their addresses name a slip and never the idea, and nothing on these pages is fetched by the idea's own
 * number: whoever reads the addresses that a browser asked for learns nothing.
 */
@Controller
@RequestMapping("/ideas/mine")
class WorkbenchController {

    private final Workbench workbench;
    private final WorkbenchPages pages;
    private final IdeaPictures pictures;
    private final IdeaWords words;

    WorkbenchController(Workbench workbench, WorkbenchPages pages, IdeaPictures pictures, IdeaWords words) {
        this.workbench = workbench;
        this.pages = pages;
        this.pictures = pictures;
        this.words = words;
    }

    @GetMapping
    String all(Actor actor, Texts texts, Model model) {
        model.addAttribute(
                "cards",
                workbench.all(actor).stream()
                        .map(own -> words.card(actor.region(), own, texts))
                        .toList());
        return "innovation/ideas/mine";
    }

    @GetMapping("/{slip}")
    String one(Actor actor, @PathVariable UUID slip, Texts texts, Model model) {
        return pages.show(actor, workbench.open(actor, slip), texts, model);
    }

    @GetMapping("/{slip}/pictures/{picture}")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable UUID slip, @PathVariable UUID picture) {
        var own = workbench.open(actor, slip);
        return pictures.bytes(actor.region(), own.idea().id(), picture)
                .map(IdeasController::jpeg)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/{slip}/history")
    String history(Actor actor, @PathVariable UUID slip, Model model) {
        var own = workbench.open(actor, slip);
        model.addAttribute("idea", own.idea());
        model.addAttribute("versions", workbench.versions(actor, own.idea().id()));
        model.addAttribute("back", "/ideas/mine/" + slip);
        return "innovation/ideas/history";
    }

    @GetMapping("/{slip}/text")
    String text(Actor actor, @PathVariable UUID slip, Model model) {
        var own = workbench.open(actor, slip);
        return form(own, own.idea().text(), own.idea().version(), model);
    }

    @PostMapping("/{slip}/text")
    String change(
            Actor actor,
            @PathVariable UUID slip,
            @RequestParam(defaultValue = "") String problem,
            @RequestParam(defaultValue = "") String solution,
            @RequestParam(defaultValue = "") String helped,
            @RequestParam(defaultValue = "") String version,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var own = workbench.open(actor, slip);
        var text = new IdeaText(problem, solution, helped);
        int before = Numbers.small(version);
        var faults = workbench.faults(actor, own, text);
        if (!faults.isEmpty()) {
            model.addAttribute("problems", IdeaWords.problems(faults, texts));
            return form(own, text, before, model);
        }
        try {
            workbench.change(actor, slip, before, text);
        } catch (Refusal no) {
            if (no.kind() != Refusal.Kind.CONFLICT) {
                throw no;
            }
            // What was typed stays; what stands now is shown beside it, to be put together by hand.
            model.addAttribute(
                    "problems",
                    Problems.of(List.of(new Problem(
                            "", texts.get(no.messageKey(), no.values().toArray())))));
            model.addAttribute("standing", own.idea().text());
            return form(own, text, own.idea().version(), model);
        }
        Flash.success("innovation.ideas.changed").over(redirect);
        return "redirect:/ideas/mine/" + slip;
    }

    private static String form(Own own, IdeaText text, int version, Model model) {
        model.addAttribute("own", own);
        model.addAttribute("text", text);
        model.addAttribute("version", version);
        return "innovation/ideas/text";
    }

    @PostMapping("/{slip}/name")
    String name(
            Actor actor,
            @PathVariable UUID slip,
            @RequestParam(defaultValue = "") String name,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            // whatever was sent, only the plain word opens
            workbench.seal(actor, slip, !name.equals("open"));
        } catch (Refusal no) {
            model.addAttribute("problems", Problems.of(List.of(IdeaWords.nameProblem(no, texts))));
            return pages.show(actor, workbench.open(actor, slip), texts, model);
        }
        Flash.success(name.equals("open") ? "innovation.ideas.name.opened" : "innovation.ideas.name.isSealed")
                .over(redirect);
        // The slip has another number now, so that old addresses open nothing.
        return "redirect:/ideas/mine";
    }

    @GetMapping("/{slip}/withdraw")
    String withdraw(Actor actor, @PathVariable UUID slip, Model model) {
        model.addAttribute("own", workbench.open(actor, slip));
        return "innovation/ideas/withdraw";
    }

    @PostMapping("/{slip}/withdraw")
    String withdrawn(Actor actor, @PathVariable UUID slip, RedirectAttributes redirect) {
        workbench.withdraw(actor, slip);
        Flash.success("innovation.ideas.withdrawn").over(redirect);
        return "redirect:/ideas/mine";
    }

    @PostMapping("/{slip}/questions/{question}")
    String reply(
            Actor actor,
            @PathVariable UUID slip,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "") String reply,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            workbench.reply(actor, slip, question, reply);
        } catch (Refusal no) {
            var problem = IdeaWords.problem(no, texts);
            model.addAttribute("problems", Problems.of(List.of(new Problem("reply-" + question, problem.text()))));
            model.addAttribute("replied", reply);
            return pages.show(actor, workbench.open(actor, slip), texts, model);
        }
        Flash.success("innovation.ideas.replied").over(redirect);
        return "redirect:/ideas/mine/" + slip;
    }
}
