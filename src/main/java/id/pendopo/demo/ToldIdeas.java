package id.pendopo.demo;

import id.pendopo.demo.HubPlot.Told;
import id.pendopo.innovation.ideas.Answering;
import id.pendopo.innovation.ideas.Circle;
import id.pendopo.innovation.ideas.IdeaText;
import id.pendopo.innovation.ideas.Ideas;
import id.pendopo.innovation.ideas.Initiator;
import id.pendopo.innovation.ideas.NewAnswer;
import id.pendopo.innovation.ideas.NewIdea;
import id.pendopo.innovation.ideas.NewTrial;
import id.pendopo.innovation.ideas.Sending;
import id.pendopo.innovation.ideas.TrialReport;
import id.pendopo.innovation.ideas.Trials;
import id.pendopo.innovation.ideas.Verdict;
import id.pendopo.kernel.DemoSeed;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Ideas from desks and citizens: some answered and tried out, some waiting, one that waits too long. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class ToldIdeas implements DemoSeed {

    private static final int LOOKED_THROUGH = 50;

    private final HubStage stage;
    private final Ideas ideas;
    private final Sending sending;
    private final Circle circle;
    private final Answering answering;
    private final Trials trials;

    ToldIdeas(HubStage stage, Ideas ideas, Sending sending, Circle circle, Answering answering, Trials trials) {
        this.stage = stage;
        this.ideas = ideas;
        this.sending = sending;
        this.circle = circle;
        this.answering = answering;
        this.trials = trials;
    }

    @Override
    public String name() {
        return "told-ideas";
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public void seed(Consumer<String> progress) {
        progress.accept("Ideas are put in …");
        stage.plot().ideas().forEach(this::tell);
        stage.plot().trials().forEach(this::tryOut);
    }

    private void tryOut(Told told) {
        var carer = stage.carer(told.text("agency"));
        var idea = ideas.latest(carer, Optional.of(told.text("agency")), 0, LOOKED_THROUGH).stream()
                .filter(line -> line.heading().startsWith(told.text("idea")))
                .findFirst()
                .orElseThrow()
                .id();
        if (!trials.of(carer, idea).isEmpty()) {
            return;
        }
        int started = told.number("startedDaysAgo");
        int ended = told.number("endedDaysAgo");
        var day = stage.today();
        var plan = new NewTrial(
                Optional.of(day.minusDays(started)),
                Optional.of(day.minusDays(ended)),
                told.text("place"),
                told.text("aim"),
                told.text("unit"),
                figure(told, "before"),
                told.text("beforeSource"),
                figure(told, "wanted"));
        var report = new TrialReport(
                Optional.of(day.minusDays(ended)),
                Optional.of(false),
                figure(told, "after"),
                told.text("afterSource"),
                told.text("lessons"),
                "");
        var trial = stage.at(started, () -> trials.plan(carer, idea, plan));
        stage.at(ended, () -> trials.end(carer, idea, trial, 0, report));
    }

    private static Optional<BigDecimal> figure(Told told, String key) {
        return Optional.of(new BigDecimal(told.text(key)));
    }

    private void tell(Told told) {
        var author = stage.who(told.text("by"));
        var text = new IdeaText(told.text("problem"), told.text("solution"), told.text("helped"));
        boolean there =
                ideas.mine(author).stream().anyMatch(line -> line.heading().equals(text.heading()));
        if (there) {
            return;
        }
        int day = told.number("daysAgo");
        var idea = new NewIdea(
                told.text("agency"),
                Optional.of(Initiator.valueOf(told.text("as"))),
                Optional.of(told.flag("sealed")),
                text);
        stage.at(day, () -> {
            var id = sending.send(author, idea, Optional.empty());
            told.texts("supports").forEach(who -> circle.support(stage.who(who), id, true));
            if (told.has("answer")) {
                answer(id, told, day);
            }
        });
    }

    private void answer(UUID id, Told told, int day) {
        var answer = told.part("answer");
        stage.at(
                day - answer.number("after"),
                () -> answering.answer(
                        stage.carer(told.text("agency")),
                        id,
                        new NewAnswer(0, Verdict.valueOf(answer.text("verdict")), answer.text("reason"), "")));
    }
}
