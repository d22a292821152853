package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Appearances;
import id.pendopo.innovation.competition.Calibration;
import id.pendopo.innovation.competition.Declarations;
import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.InterestKind;
import id.pendopo.innovation.competition.Proposals;
import id.pendopo.innovation.competition.Scoring;
import id.pendopo.innovation.competition.SteppingAside;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Jurors tell their interests on names, and then score what was assigned to them. */
@Controller
@RequestMapping("/jury")
class JuryController {

    private final Editions editions;
    private final Declarations declarations;
    private final Scoring scoring;
    private final Calibration calibration;
    private final SteppingAside aside;
    private final Proposals proposals;
    private final Appearances appearances;

    JuryController(
            Editions editions,
            Declarations declarations,
            Scoring scoring,
            Calibration calibration,
            SteppingAside aside,
            Proposals proposals,
            Appearances appearances) {
        this.editions = editions;
        this.declarations = declarations;
        this.scoring = scoring;
        this.calibration = calibration;
        this.aside = aside;
        this.proposals = proposals;
        this.appearances = appearances;
    }

    @GetMapping
    String tasks(Actor actor, Model model) {
        model.addAttribute("tasks", scoring.tasks(actor));
        return "innovation/competition/jury";
    }

    @GetMapping("/{code}/{stage}/names")
    String names(Actor actor, @PathVariable String code, @PathVariable String stage, Model model) {
        return names(actor, code, stage, Map.of(), model);
    }

    private String names(Actor actor, String code, String stage, Map<String, String> typed, Model model) {
        var edition = editions.get(code);
        model.addAttribute(
                "page",
                new JuryPages.NamesPage(
                        edition, edition.rules().stage(stage), declarations.names(actor, code, stage), typed));
        return "innovation/competition/names";
    }

    @PostMapping("/{code}/{stage}/names")
    String declared(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam Map<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            var form = new InterestForm(typed);
            form.requireRead();
            declarations.declare(actor, code, stage, form.ties(), form.ended());
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return names(actor, code, stage, typed, model);
        }
        Flash.success("competition.declared").over(redirect);
        return "redirect:/jury";
    }

    @GetMapping("/{code}/{stage}")
    String pile(Actor actor, @PathVariable String code, @PathVariable String stage, Model model) {
        model.addAttribute("pile", scoring.pile(actor, code, stage));
        model.addAttribute("practiceOwed", calibration.isOwed(actor, code, stage));
        model.addAttribute("owner", JuryPages.owner(actor));
        appearances.before(actor, code, stage).ifPresent(sitting -> model.addAttribute("sitting", sitting));
        return "innovation/competition/pile";
    }

    @GetMapping("/{code}/{stage}/{number}")
    String paper(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @PathVariable String number,
            Model model) {
        var paper = scoring.paper(actor, code, stage, number);
        model.addAttribute(
                "page",
                new JuryPages.SheetPage(
                        paper, JuryPages.written(paper.scores()), paper.comments(), JuryPages.owner(actor)));
        return "innovation/competition/sheet";
    }

    @PostMapping("/{code}/{stage}/{number}")
    String save(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "0") int version,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var filled = JuryPages.Typed.of(editions.get(code).rules().stage(stage), typed);
        try {
            scoring.save(actor, code, stage, number, version, filled.scores(), filled.comments());
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            model.addAttribute(
                    "page",
                    new JuryPages.SheetPage(
                            scoring.paper(actor, code, stage, number),
                            filled.scores(),
                            filled.comments(),
                            JuryPages.owner(actor)));
            return "innovation/competition/sheet";
        }
        Flash.success("competition.sealed", number).over(redirect);
        return "redirect:/jury/" + code + "/" + stage;
    }

    /** A tie that the juror found only while reading. */
    @PostMapping("/{code}/{stage}/{number}/recusal")
    String stepAside(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String reason,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            var tie = InterestKind.of(kind)
                    .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "interest-owed", "No kind chosen", "kind"));
            var gone = aside.stepAside(actor, code, stage, number, tie, reason);
            Flash.note("competition.aside.done", String.valueOf(gone.size())).over(redirect);
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            model.addAttribute("reason", reason);
            return paper(actor, code, stage, number, model);
        }
        return "redirect:/jury/" + code + "/" + stage;
    }

    @GetMapping("/{code}/{stage}/{number}/proposal.pdf")
    ResponseEntity<byte[]> proposal(
            Actor actor, @PathVariable String code, @PathVariable String stage, @PathVariable String number) {
        return PdfAnswer.of(proposals.toScore(actor, code, stage, number), "naskah-" + number);
    }
}
