package id.pendopo.regions.web;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.Calendar;
import id.pendopo.regions.CalendarEffects;
import id.pendopo.regions.Regions;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an administrator keep the official calendar: see a year, add a day, take one back, declare a year complete. */
@Controller
@RequestMapping("/admin/calendar")
class AdminCalendarController {

    private final Calendar calendar;
    private final CalendarEffects effects;
    private final Regions regions;
    private final CalendarController shown;
    private final RefusedForm refused;

    AdminCalendarController(
            Calendar calendar,
            CalendarEffects effects,
            Regions regions,
            CalendarController shown,
            RefusedForm refused) {
        this.calendar = calendar;
        this.effects = effects;
        this.regions = regions;
        this.shown = shown;
        this.refused = refused;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable Integer year, Model model) {
        model.addAttribute("page", shown.page(actor.region(), year, true));
        return "regions/admin-calendar";
    }

    @GetMapping("/day")
    String form(
            Actor actor,
            @RequestParam(defaultValue = "2026") int year,
            @RequestParam(required = false) @Nullable LocalDate remove,
            @RequestParam(defaultValue = "") String scope,
            Model model) {
        model.addAttribute("form", remove == null ? DayForm.empty(year) : DayForm.removing(remove, scope));
        return form(actor, model);
    }

    private String form(Actor actor, Model model) {
        var own = regions.all().stream()
                .filter(region -> region.code().equals(actor.region())
                        || actor.region().equals(region.code().province()))
                .map(region -> new Option(region.code().value(), region.name()));
        List<Option> scopes = own.toList();
        model.addAttribute("scopes", scopes);
        model.addAttribute("national", actor.region().isProvince());
        return "regions/day-form";
    }

    /** Shows what a change would do before it is saved. */
    @PostMapping("/day")
    String check(Actor actor, DayForm form, Locale locale, Model model) {
        model.addAttribute("form", form);
        try {
            model.addAttribute("effect", calendar.effect(form.change()));
            model.addAttribute("running", effects.running(form.change()));
            model.addAttribute("day", form.date());
            return "regions/day-check";
        } catch (Refusal no) {
            refused.show(no, locale, model);
            return form(actor, model);
        }
    }

    @PostMapping("/day/save")
    String save(Actor actor, DayForm form, Locale locale, Model model, RedirectAttributes redirect) {
        try {
            calendar.amend(actor, form.change());
        } catch (Refusal no) {
            refused.show(no, locale, model);
            model.addAttribute("form", form);
            return form(actor, model);
        }
        Flash.success("regions.calendar.saved").over(redirect);
        return "redirect:/admin/calendar?year=" + form.date().getYear();
    }

    @PostMapping("/year")
    String decree(Actor actor, @RequestParam int year, @RequestParam String decree, RedirectAttributes redirect) {
        calendar.decree(actor, year, decree);
        Flash.success("regions.calendar.decreedNow", String.valueOf(year)).over(redirect);
        return "redirect:/admin/calendar?year=" + year;
    }
}
