package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.Certificates;
import id.pendopo.innovation.ideas.Own;
import id.pendopo.innovation.ideas.Teams;
import id.pendopo.innovation.web.ideas.AnswerDeskController.Doors;
import id.pendopo.kernel.Actor;
import id.pendopo.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which somebody works on an idea of theirs. */
@Component
class WorkbenchPages {

    private final IdeaViews views;
    private final Teams teams;
    private final Doors doors;
    private final Certificates certificates;

    WorkbenchPages(IdeaViews views, Teams teams, Doors doors, Certificates certificates) {
        this.views = views;
        this.teams = teams;
        this.doors = doors;
        this.certificates = certificates;
    }

    String show(Actor actor, Own own, Texts texts, Model model) {
        var id = own.idea().id();
        var certificate = certificates.mine(actor, own);
        model.addAttribute(
                "page",
                new WorkbenchPage(
                        own,
                        views.of(actor, own.idea(), "/ideas/mine/" + own.slip(), texts),
                        teams.team(actor, own),
                        certificate,
                        new WorkbenchPage.May(
                                doors.laboratory().mayMove(actor, id),
                                doors.trials().may(actor, id),
                                doors.trials().mayEnd(actor, id),
                                certificate.isEmpty() && certificates.mayAsk(actor, own)),
                        doors.competitions(own.idea())));
        return "innovation/ideas/workbench";
    }
}
