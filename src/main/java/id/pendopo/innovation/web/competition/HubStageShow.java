package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Awards;
import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.Juries;
import id.pendopo.innovation.competition.Results;
import id.pendopo.innovation.competition.SignedProtocols;
import id.pendopo.kernel.Actor;
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

    HubStageShow(Editions editions, Juries juries, Results results, Awards awards, SignedProtocols papers) {
        this.editions = editions;
        this.juries = juries;
        this.results = results;
        this.awards = awards;
        this.papers = papers;
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
