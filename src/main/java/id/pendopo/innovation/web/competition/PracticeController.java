package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Calibration;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The invented entry that all jurors score first, and what lets a jury work in a hall without a network. */
@Controller
@RequestMapping("/jury")
class PracticeController {

    private final Calibration calibration;

    PracticeController(Calibration calibration) {
        this.calibration = calibration;
    }

    @GetMapping("/{code}/{stage}/calibration")
    String practice(Actor actor, @PathVariable String code, @PathVariable String stage, Model model) {
        var practice = calibration.practice(actor, code, stage);
        model.addAttribute("page", new JuryPages.PracticePage(practice, JuryPages.written(practice.own()), Map.of()));
        return "innovation/competition/calibration";
    }

    @PostMapping("/{code}/{stage}/calibration")
    String seal(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam Map<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var practice = calibration.practice(actor, code, stage);
        var filled = JuryPages.Typed.of(practice.stage(), typed);
        try {
            calibration.seal(actor, code, stage, filled.scores(), filled.comments());
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            model.addAttribute("page", new JuryPages.PracticePage(practice, filled.scores(), filled.comments()));
            return "innovation/competition/calibration";
        }
        Flash.success("competition.practice.sealed").over(redirect);
        return "redirect:/jury/" + code + "/" + stage + "/calibration";
    }

    /** The worker that keeps a pile of entries on the device; from here, so that it reaches no page outside this room. */
    @GetMapping(path = "/offline.js", produces = "text/javascript;charset=UTF-8")
    ResponseEntity<String> worker() throws IOException {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(new ClassPathResource("innovation/offline.js").getContentAsString(StandardCharsets.UTF_8));
    }
}
