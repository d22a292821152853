package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.AppearancePlanning;
import id.pendopo.innovation.competition.Appearances;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import id.pendopo.web.Texts;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat plans when and where entrants present. */
@Controller
@RequestMapping("/hub/editions/{code}/stages/{stage}/appearances")
class HubAppearanceController {

    private final Appearances appearances;
    private final AppearancePlanning planning;

    HubAppearanceController(Appearances appearances, AppearancePlanning planning) {
        this.appearances = appearances;
        this.planning = planning;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String code, @PathVariable String stage, Model model) {
        var desk = appearances.desk(actor, code, stage);
        return page(desk, AppearanceForm.of(desk), model);
    }

    private static String page(Appearances.Desk desk, AppearanceForm typed, Model model) {
        model.addAttribute("page", new AppearancePages.HubPage(desk, typed));
        return "innovation/competition/hub-appearances";
    }

    /** One more row of fields; nothing is planned yet. */
    @PostMapping(params = "do=more")
    String more(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam Map<String, String> form,
            Model model) {
        return page(
                appearances.desk(actor, code, stage), AppearanceForm.typed(form).withRow(), model);
    }

    @PostMapping
    String plan(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "0") int seen,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var typed = AppearanceForm.typed(form);
        try {
            planning.plan(actor, code, stage, seen, typed.length(), typed.sittings(), typed.reason());
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return page(appearances.desk(actor, code, stage), typed.withARow(), model);
        }
        Flash.success("competition.appearances.planned").over(redirect);
        return "redirect:/hub/editions/" + code + "/stages/" + stage + "/appearances";
    }

    @PostMapping(params = "do=exchange")
    String exchange(
            Actor actor,
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "0") int seen,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var typed = AppearanceForm.typed(form);
        try {
            planning.exchange(actor, code, stage, seen, typed.first(), typed.second(), typed.exchangeReason());
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            var desk = appearances.desk(actor, code, stage);
            return page(desk, AppearanceForm.of(desk).exchanging(typed), model);
        }
        Flash.success("competition.appearances.exchanged").over(redirect);
        return "redirect:/hub/editions/" + code + "/stages/" + stage + "/appearances";
    }
}
