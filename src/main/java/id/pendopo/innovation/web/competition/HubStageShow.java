package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Awards;
import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.Juries;
import id.pendopo.innovation.competition.JurorsAtWork;
import id.pendopo.innovation.competition.Results;
import id.pendopo.innovation.competition.SignedProtocols;
import id.pendopo.innovation.competition.StageState;
import id.pendopo.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a stage at work to its secretariat, with what somebody typed into one of its forms. */
@Component
class HubStageShow {

    private final Editions editions;
    private final Juries juries;
    private final Results results;
    private final Awards awards;
    private final SignedProtocols papers;
    private final JurorsAtWork atWork;

    HubStageShow(
            Editions editions,
            Juries juries,
            Results results,
            Awards awards,
            SignedProtocols papers,
            JurorsAtWork atWork) {
        this.editions = editions;
        this.juries = juries;
        this.results = results;
        this.awards = awards;
        this.papers = papers;
        this.atWork = atWork;
    }

    String show(Actor actor, String code, String stage, PanelForm typed, Model model) {
        var edition = editions.get(code);
        juries.of(actor, code, edition.rules().stage(stage).jury());
        var progress = results.progress(code).stream()
                .filter(one -> one.stage().equals(stage))
                .findFirst()
                .orElseThrow();
        var state = progress.state();
        model.addAttribute(
                "page",
                new HubPages.StagePage(
                        edition,
                        edition.rules().stage(stage),
                        progress,
                        state == StageState.SCORING ? atWork.of(actor, code, stage) : List.of(),
                        state != null && state.isOpened() ? aftermath(actor, code, stage, typed) : null));
        return "innovation/competition/hub-stage";
    }

    private HubPages.Aftermath aftermath(Actor actor, String code, String stage, PanelForm typed) {
        return new HubPages.Aftermath(
                results.opened(actor, code, stage),
                results.published(code, stage),
                awards.records(actor, code),
                papers.maySign(actor),
                typed);
    }
}
