package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.AnswerCounts;
import id.pendopo.innovation.ideas.Recognition;
import id.pendopo.innovation.ideas.Trial.Outcome;
import id.pendopo.innovation.ideas.Trials;
import id.pendopo.kernel.Actor;
import id.pendopo.web.Texts;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody may see of ideas without signing in: who answers them, and what was learned from trials. */
@Controller
@RequestMapping("/innovations/ideas")
class PublicIdeasController {

    private static final int SHOWN = 10;
    private static final int LAST_PAGE = 200;

    private final AnswerCounts counts;
    private final Trials trials;
    private final Recognition recognition;
    private final IdeaWords words;

    PublicIdeasController(AnswerCounts counts, Trials trials, Recognition recognition, IdeaWords words) {
        this.counts = counts;
        this.trials = trials;
        this.recognition = recognition;
        this.words = words;
    }

    @GetMapping("/answers")
    String answers(Actor actor, Texts texts, Model model) {
        model.addAttribute("days", counts.answerDays());
        model.addAttribute(
                "page", AnswersPage.of(counts.of(actor.region()), code -> words.agency(actor.region(), code), texts));
        return "innovation/ideas/answers";
    }

    @GetMapping("/learnings")
    String learnings(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "1") String page,
            Texts texts,
            Model model) {
        int number = Math.clamp(Numbers.small(page), 1, LAST_PAGE);
        Optional<Outcome> wanted = Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(outcome))
                .findFirst();
        var region = actor.region();
        var found = trials.learnings(region, wanted, q, (number - 1) * SHOWN, SHOWN);
        var lessons = found.stream()
                .limit(SHOWN)
                .map(one -> new LearningsPage.Lesson(
                        TrialCard.of(one.trial(), texts),
                        words.agency(region, one.agency()),
                        one.heading(),
                        recognition.behind(region, one.trial().idea()).stream()
                                .map(Recognition.Person::name)
                                .toList()))
                .toList();
        model.addAttribute(
                "page",
                new LearningsPage(
                        q,
                        wanted.map(Outcome::name).orElse(""),
                        lessons,
                        number,
                        found.size() > SHOWN && number < LAST_PAGE));
        return "innovation/ideas/learnings";
    }
}
