package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Awards;
import id.pendopo.innovation.competition.Minutes;
import id.pendopo.innovation.competition.Objections;
import id.pendopo.innovation.competition.Panel;
import id.pendopo.innovation.competition.Scoring;
import id.pendopo.innovation.competition.SignedProtocols;
import id.pendopo.innovation.judging.Protocol.Correction;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the secretariat does once the scores of a stage are open: minutes, departures, corrections, answers, awards. */
@Controller
@RequestMapping("/hub/editions/{code}/stages/{stage}/panel")
class HubPanelController {

    private final Panel panel;
    private final Objections objections;
    private final Awards awards;
    private final SignedProtocols papers;
    private final HubStageShow page;

    HubPanelController(Panel panel, Objections objections, Awards awards, SignedProtocols papers, HubStageShow page) {
        this.panel = panel;
        this.objections = objections;
        this.awards = awards;
        this.papers = papers;
        this.page = page;
    }

    /** For whoever loads the answer to a form again: the stage. */
    @GetMapping
    String show(Actor actor, @PathVariable String code, @PathVariable String stage, Model model) {
        return page.show(actor, code, stage, PanelForm.none(), model);
    }

    private static String address(String code, String stage) {
        return "/hub/editions/" + code + "/stages/" + stage;
    }

    @PostMapping
    String act(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Texts texts,
            RedirectAttributes redirect) {
        var form = new PanelForm(typed);
        try {
            Flash.success(act(actor, code, stage, form)).over(redirect);
        } catch (Refusal no) {
            model.addAttribute("problems", form.problems(no, texts));
            return page.show(actor, code, stage, form, model);
        }
        return "redirect:" + address(code, stage);
    }

    private String act(Actor actor, String code, String stage, PanelForm form) {
        return switch (form.act()) {
            case "minutes" -> {
                panel.record(
                        actor,
                        code,
                        stage,
                        new Minutes(form.get("entry"), form.day("metOn"), form.each("present"), form.get("words")));
                yield "competition.noted";
            }
            case "depart" -> {
                panel.depart(actor, code, stage, form.get("entry"), form.get("tier"), form.get("reason"));
                yield "competition.noted";
            }
            case "correct" -> {
                panel.propose(actor, code, stage, correction(form));
                yield "competition.proposed";
            }
            case "decide" -> {
                panel.decide(actor, code, stage, form.id(), form.says("allowed"));
                yield "competition.decided";
            }
            case "answer" -> {
                objections.answer(actor, code, stage, form.id(), answer(form));
                yield "competition.objectionAnswered";
            }
            case "revoke" -> {
                awards.revoke(actor, code, stage, form.get("entry"), form.get("reason"));
                yield "competition.revoked";
            }
            case "link" -> {
                awards.link(actor, code, form.get("entry"), form.get("record"));
                yield "competition.linked";
            }
            case "sign" -> {
                papers.sign(actor, code, stage, form.get("passphrase").toCharArray());
                yield "competition.signed";
            }
            default -> throw new Refusal(Refusal.Kind.NOT_FOUND, "panel-act-unknown", "No such act");
        };
    }

    private static Correction correction(PanelForm form) {
        return new Correction(
                form.get("juror"),
                form.get("entry"),
                form.get("criterion"),
                Scoring.points("score", form.get("score")),
                form.get("reason"));
    }

    private static Objections.Answer answer(PanelForm form) {
        return new Objections.Answer(form.says("upheld"), form.get("words"), form.get("published"));
    }
}
