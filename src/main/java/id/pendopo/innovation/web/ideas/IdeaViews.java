package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.Answer;
import id.pendopo.innovation.ideas.Answering;
import id.pendopo.innovation.ideas.Circle;
import id.pendopo.innovation.ideas.Growth;
import id.pendopo.innovation.ideas.Idea;
import id.pendopo.innovation.ideas.IdeaPictures;
import id.pendopo.innovation.ideas.Laboratory;
import id.pendopo.innovation.ideas.Recognition;
import id.pendopo.innovation.ideas.Teams;
import id.pendopo.innovation.ideas.Trials;
import id.pendopo.kernel.Actor;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts an idea and all that became of it together for a page. */
@Component
class IdeaViews {

    private final IdeaPictures pictures;
    private final Answering answering;
    private final People people;
    private final Work work;
    private final IdeaWords words;

    IdeaViews(IdeaPictures pictures, Answering answering, People people, Work work, IdeaWords words) {
        this.pictures = pictures;
        this.answering = answering;
        this.people = people;
        this.work = work;
        this.words = words;
    }

    /** Who gathers around ideas. */
    @Component
    record People(Circle circle, Teams teams, Recognition recognition) {}

    /** What becomes of ideas. */
    @Component
    record Work(Laboratory laboratory, Trials trials, Growth growth) {}

    IdeaView of(Actor actor, Idea idea, String base, Texts texts) {
        var id = idea.id();
        return new IdeaView(
                idea,
                words.agency(idea.region(), idea.agency()),
                base,
                pictures.of(actor, id),
                waitsFor(actor, idea, texts),
                said(idea, answering.answers(actor, id), texts),
                new IdeaView.Around(
                        answering.rises(actor, id).stream()
                                .map(rise -> texts.get(
                                        "innovation.ideas.rise",
                                        texts.date(rise.at()),
                                        who(idea, rise.role(), rise.agency(), texts)))
                                .toList(),
                        people.circle().support(actor, id),
                        people.circle().questions(actor, id),
                        people.teams().company(actor, idea),
                        people.recognition().behind(idea.region(), id)),
                new IdeaView.After(
                        work.laboratory().moves(actor, id),
                        work.trials().of(actor, id).stream()
                                .map(trial -> TrialCard.of(trial, texts))
                                .toList(),
                        work.growth().of(actor, id)));
    }

    private String waitsFor(Actor actor, Idea idea, Texts texts) {
        if (!idea.progress().isWaiting()) {
            return "";
        }
        var asked = answering.asked(actor, idea);
        return texts.get(
                "innovation.ideas.waitsFor",
                who(idea, asked.role(), asked.agency(), texts),
                texts.date(idea.progress().due()));
    }

    private String who(Idea idea, String role, String agency, Texts texts) {
        return words.who(idea.region(), role, agency, texts);
    }

    /** @param answers the newest first: each has taken the place of the one after it */
    private List<IdeaView.Said> said(Idea idea, List<Answer> answers, Texts texts) {
        var said = new ArrayList<IdeaView.Said>();
        var gone = "";
        for (var answer : answers) {
            said.add(said(idea, answer, gone, texts));
            gone = texts.date(answer.at());
        }
        return said;
    }

    private IdeaView.Said said(Idea idea, Answer answer, String gone, Texts texts) {
        var office = who(idea, answer.role(), answer.agency(), texts);
        return new IdeaView.Said(
                texts.get("innovation.ideas.verdict." + answer.verdict()),
                IdeaWords.tone(Idea.State.ANSWERED, java.util.Optional.of(answer.verdict())),
                answer.reason(),
                answer.why(),
                answer.by().isEmpty() ? office : answer.by() + " · " + office,
                texts.date(answer.at()),
                answer.inTime(),
                gone);
    }
}
