package id.pendopo.regions.web;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.regions.web.OfficeForms.AgencyForm;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an administrator keep the agencies of the region. */
@Controller
@RequestMapping("/admin/agencies")
class AdminAgenciesController {

    private final Agencies agencies;
    private final RefusedForm refused;

    AdminAgenciesController(Agencies agencies, RefusedForm refused) {
        this.agencies = agencies;
        this.refused = refused;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("agencies", agencies.in(actor.region()));
        return "regions/agencies";
    }

    @GetMapping("/new")
    String add(Actor actor, Model model) {
        return form(actor, AgencyForm.empty(), true, model);
    }

    @GetMapping("/{code}")
    String edit(Actor actor, @PathVariable String code, Model model) {
        var agency = agencies.get(actor.region(), code);
        return form(actor, AgencyForm.of(agency), false, model);
    }

    private String form(Actor actor, AgencyForm form, boolean fresh, Model model) {
        var superiors = agencies.in(actor.region()).stream()
                .filter(agency -> agency.active() && !agency.code().equals(form.code()))
                .map(agency -> new Option(agency.code(), agency.name()))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("fresh", fresh);
        model.addAttribute("superiors", superiors);
        model.addAttribute("kinds", kinds());
        model.addAttribute("units", fresh ? List.of() : agencies.units(actor.region(), form.code()));
        return "regions/agency-form";
    }

    private static List<String> kinds() {
        return Arrays.stream(Agency.Kind.values()).map(Agency.Kind::name).toList();
    }

    @PostMapping("/new")
    String added(Actor actor, AgencyForm form, Locale locale, Model model, RedirectAttributes redirect) {
        try {
            if (agencies.find(actor.region(), form.code()).isPresent()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "office-code-taken", "Code is taken", "code");
            }
            agencies.save(actor, form.agency(actor.region()), form.reason());
        } catch (Refusal no) {
            refused.show(no, locale, model);
            return form(actor, form, true, model);
        }
        Flash.success("regions.offices.saved").over(redirect);
        return "redirect:/admin/agencies";
    }

    @PostMapping("/{code}")
    String saved(
            Actor actor,
            @PathVariable String code,
            AgencyForm form,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        try {
            var before = agencies.get(actor.region(), code);
            var after = form.agency(actor.region());
            agencies.save(
                    actor,
                    new Agency(
                            actor.region(),
                            before.code(),
                            after.kind(),
                            after.name(),
                            after.superior(),
                            false,
                            after.active()),
                    form.reason());
        } catch (Refusal no) {
            refused.show(no, locale, model);
            return form(actor, form, false, model);
        }
        Flash.success("regions.offices.saved").over(redirect);
        return "redirect:/admin/agencies";
    }
}
