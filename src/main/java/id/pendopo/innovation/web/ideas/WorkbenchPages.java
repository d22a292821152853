package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.Certificates;
import id.pendopo.innovation.ideas.Laboratory;
import id.pendopo.innovation.ideas.Own;
import id.pendopo.innovation.ideas.Teams;
import id.pendopo.innovation.ideas.Trials;
import id.pendopo.kernel.Actor;
import id.pendopo.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which somebody works on an idea of theirs. */
@Component
class WorkbenchPages {

    private final IdeaViews views;
    private final Teams teams;
    private final Laboratory laboratory;
    private final Trials trials;
    private final Certificates certificates;

    WorkbenchPages(IdeaViews views, Teams teams, Laboratory laboratory, Trials trials, Certificates certificates) {
        this.views = views;
        this.teams = teams;
        this.laboratory = laboratory;
        this.trials = trials;
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
                                laboratory.mayMove(actor, id),
                                trials.may(actor, id),
                                certificate.isEmpty() && certificates.mayAsk(actor, own))));
        return "innovation/ideas/workbench";
    }
}
