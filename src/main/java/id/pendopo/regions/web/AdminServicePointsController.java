package id.pendopo.regions.web;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.ServicePoint;
import id.pendopo.regions.ServicePoints;
import id.pendopo.regions.web.OfficeForms.PointForm;
import id.pendopo.web.Flash;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an administrator keep the places where services are given. */
@Controller
@RequestMapping("/admin/service-points")
class AdminServicePointsController {

    private final ServicePoints points;
    private final RefusedForm refused;

    AdminServicePointsController(ServicePoints points, RefusedForm refused) {
        this.points = points;
        this.refused = refused;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("points", points.in(actor.region()));
        return "regions/service-points";
    }

    @GetMapping("/new")
    String add(Model model) {
        return form(PointForm.empty(), true, model);
    }

    @GetMapping("/{code}")
    String edit(Actor actor, @PathVariable String code, Model model) {
        return form(PointForm.of(get(actor, code)), false, model);
    }

    private ServicePoint get(Actor actor, String code) {
        return points.find(actor.region(), code)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "point-unknown", "No such service point"));
    }

    private static String form(PointForm form, boolean fresh, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("fresh", fresh);
        return "regions/service-point-form";
    }

    @PostMapping("/new")
    String added(Actor actor, PointForm form, Locale locale, Model model, RedirectAttributes redirect) {
        try {
            if (points.find(actor.region(), form.code()).isPresent()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "office-code-taken", "Code is taken", "code");
            }
            points.save(actor, form.point(actor.region()), form.reason());
        } catch (Refusal no) {
            refused.show(no, locale, model);
            return form(form, true, model);
        }
        Flash.success("regions.offices.saved").over(redirect);
        return "redirect:/admin/service-points";
    }

    @PostMapping("/{code}")
    String saved(
            Actor actor,
            @PathVariable String code,
            PointForm form,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        try {
            var before = get(actor, code);
            var after = form.point(actor.region());
            points.save(
                    actor,
                    new ServicePoint(
                            actor.region(),
                            before.code(),
                            after.name(),
                            after.place(),
                            after.offers(),
                            false,
                            after.active()),
                    form.reason());
        } catch (Refusal no) {
            refused.show(no, locale, model);
            return form(form, false, model);
        }
        Flash.success("regions.offices.saved").over(redirect);
        return "redirect:/admin/service-points";
    }
}
