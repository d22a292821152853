package id.pendopo.cases.web;

import id.pendopo.cases.Cases;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Flash;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An officer says that they have an interest in a case, and hands it on. */
@Controller
@RequestMapping("/desk/cases/{number}/conflict")
class DeskConflictController {

    private final DeskCases desk;
    private final Cases cases;
    private final DeskProblems problems;

    DeskConflictController(DeskCases desk, Cases cases, DeskProblems problems) {
        this.desk = desk;
        this.cases = cases;
        this.problems = problems;
    }

    @GetMapping
    String form(Actor actor, @PathVariable String number, @RequestParam int version, Model model) {
        return form(actor, number, version, "", model);
    }

    @PostMapping
    String declare(
            Actor actor,
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        try {
            cases.declareConflict(actor, CaseApi.number(number), version, reason);
        } catch (Refusal no) {
            if (!DeskProblems.isCurable(no)) {
                throw no;
            }
            model.addAttribute("problems", problems.of(no, locale, "reason"));
            return form(actor, number, version, reason, model);
        }
        Flash.success("cases.desk.conflict.done", number).over(redirect);
        return "redirect:/desk";
    }

    private String form(Actor actor, String number, int version, String reason, Model model) {
        model.addAttribute("page", desk.page(actor, CaseApi.number(number), null));
        model.addAttribute("version", version);
        model.addAttribute("reason", reason);
        return "cases/deskConflict";
    }
}
