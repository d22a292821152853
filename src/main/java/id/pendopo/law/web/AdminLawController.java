package id.pendopo.law.web;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.law.Instruments;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Texts;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an administrator record instruments, and what one does to another. */
@Controller
@RequestMapping("/admin/law")
class AdminLawController {

    private static final int SOON = 90;

    private final Instruments instruments;
    private final LawController shown;
    private final RefusedForm refused;

    AdminLawController(Instruments instruments, LawController shown, RefusedForm refused) {
        this.instruments = instruments;
        this.shown = shown;
        this.refused = refused;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("lines", shown.lines());
        model.addAttribute("ending", instruments.endingWithin(SOON));
        return "law/admin-list";
    }

    @GetMapping("/new")
    String add(Model model) {
        model.addAttribute("form", InstrumentForm.empty());
        return "law/new";
    }

    @PostMapping("/new")
    String added(Actor actor, InstrumentForm form, Locale locale, Model model, RedirectAttributes redirect) {
        try {
            var recorded = instruments.record(actor, form.instrument(actor));
            Flash.success("law.recorded", recorded.citation()).over(redirect);
            return "redirect:/law/" + recorded.id();
        } catch (Refusal no) {
            refused.show(no, locale, model);
            model.addAttribute("form", form);
            return "law/new";
        }
    }

    @GetMapping("/{id}")
    String succeed(@PathVariable String id, Texts texts, Model model) {
        return form(id, SuccessionForm.empty(), texts, model);
    }

    private String form(String id, SuccessionForm form, Texts texts, Model model) {
        model.addAttribute("line", shown.line(shown.get(id)));
        model.addAttribute("form", form);
        model.addAttribute(
                "others",
                Stream.concat(
                                Stream.of(new Option("", texts.get("law.choose"))),
                                shown.lines().stream()
                                        .filter(line -> line.living()
                                                && !line.instrument().id().equals(id))
                                        .map(InstrumentLine::instrument)
                                        .map(other -> new Option(other.id(), other.citation() + " – " + other.title())))
                        .toList());
        return "law/succession";
    }

    @PostMapping("/{id}")
    String succeeded(
            Actor actor,
            @PathVariable String id,
            SuccessionForm form,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        try {
            form.requireSuccessor();
            var effective = InstrumentForm.date("effective", form.effective());
            if (form.isRevocation()) {
                instruments.revoke(actor, id, form.by(), effective, form.source());
            } else {
                instruments.amend(actor, id, form.by(), effective, form.source());
            }
        } catch (Refusal no) {
            refused.show(no, texts.locale(), model);
            return form(id, form, texts, model);
        }
        Flash.success("law.succeeded").over(redirect);
        return "redirect:/law/" + id;
    }
}
