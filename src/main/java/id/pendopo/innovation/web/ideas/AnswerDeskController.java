package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.ideas.Answering;
import id.pendopo.innovation.ideas.Certificates;
import id.pendopo.innovation.ideas.Growth;
import id.pendopo.innovation.ideas.Idea;
import id.pendopo.innovation.ideas.Ideas;
import id.pendopo.innovation.ideas.Laboratory;
import id.pendopo.innovation.ideas.NewAnswer;
import id.pendopo.innovation.ideas.Trials;
import id.pendopo.innovation.ideas.Verdict;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Problems;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk of those who owe answers, and of those who care for what was taken up. */
@Controller
@RequestMapping("/hub/ideas")
class AnswerDeskController {

    private final Answering answering;
    private final Ideas ideas;
    private final IdeaViews views;
    private final IdeaWords words;
    private final Doors doors;
    private final Certificates certificates;

    AnswerDeskController(
            Answering answering,
            Ideas ideas,
            IdeaViews views,
            IdeaWords words,
            Doors doors,
            Certificates certificates) {
        this.answering = answering;
        this.ideas = ideas;
        this.views = views;
        this.words = words;
        this.doors = doors;
        this.certificates = certificates;
    }

    /** Where an idea may go after the answer. */
    @Component
    record Doors(Laboratory laboratory, Trials trials, Growth growth, Editions editions, InstantSource clock) {

        /** Competitions that this idea may enter now by the hand of its reader. */
        List<OpenEdition> competitions(Idea idea) {
            if (!idea.isMine() || !idea.isOurs() || idea.progress().stage().isEmpty()) {
                return List.of();
            }
            var now = clock.instant();
            return editions.all().stream()
                    .filter(edition -> edition.takesEntries(now))
                    .toList();
        }
    }

    @GetMapping
    String desk(Actor actor, Texts texts, Model model) {
        var waiting = answering.owed(actor).stream()
                .map(one -> new DeskPage.Waiting(
                        one.idea(),
                        one.heading(),
                        words.agency(actor.region(), one.agency()),
                        texts.date(one.due()),
                        one.late(),
                        one.risen()))
                .toList();
        var takenUp = answering.takenUp(actor).stream()
                .map(one -> new DeskPage.TakenUp(
                        one.idea(), one.heading(), texts.get("innovation.ideas.stage." + one.stage())))
                .toList();
        model.addAttribute(
                "desk", new DeskPage(answering.isAsked(actor), waiting, takenUp, certificates.isAsked(actor)));
        return "innovation/ideas/desk";
    }

    @GetMapping("/{id}")
    String one(Actor actor, @PathVariable UUID id, Texts texts, Model model) {
        return page(actor, id, Map.of(), texts, model);
    }

    @PostMapping("/{id}")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var idea = ideas.get(actor, id);
        var problems = new ArrayList<Problem>();
        var verdict = Arrays.stream(Verdict.values())
                .filter(one -> one.name().equals(typed.getOrDefault("verdict", "")))
                .findFirst();
        if (verdict.isEmpty()) {
            problems.add(new Problem("verdict", texts.get("innovation.ideas.answer.choose")));
        }
        int seen = Numbers.small(typed.getOrDefault("seen", ""));
        var reason = typed.getOrDefault("reason", "");
        var why = typed.getOrDefault("why", "");
        Answering.faults(seen, reason, why).forEach(fault -> problems.add(IdeaWords.problem(fault, texts)));
        if (!problems.isEmpty()) {
            requireAsked(actor, idea);
            model.addAttribute("problems", Problems.of(problems));
            return page(actor, id, typed, texts, model);
        }
        try {
            answering.answer(actor, id, new NewAnswer(seen, verdict.orElseThrow(), reason, why));
        } catch (Refusal no) {
            if (no.kind() != Refusal.Kind.CONFLICT) {
                throw no;
            }
            model.addAttribute("problems", IdeaWords.problems(List.of(no), texts));
            return page(actor, id, typed, texts, model);
        }
        Flash.success("innovation.ideas.answer.given").over(redirect);
        return "redirect:/hub/ideas/" + id;
    }

    private void requireAsked(Actor actor, Idea idea) {
        if (!answering.mayAnswer(actor, idea)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "idea-not-yours-to-answer", "Not the officer who owes it");
        }
    }

    private String page(Actor actor, UUID id, Map<String, String> typed, Texts texts, Model model) {
        var idea = ideas.get(actor, id);
        var may = new AnswerPage.May(
                answering.mayAnswer(actor, idea),
                doors.laboratory().mayMove(actor, id),
                doors.trials().may(actor, id),
                doors.trials().mayEnd(actor, id),
                doors.growth().may(actor, id));
        model.addAttribute("page", new AnswerPage(views.of(actor, idea, "/ideas/" + id, texts), may, typed));
        return "innovation/ideas/answer";
    }
}
