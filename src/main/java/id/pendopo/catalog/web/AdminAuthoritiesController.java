package id.pendopo.catalog.web;

import id.pendopo.catalog.Authorities;
import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Offer;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import id.pendopo.law.Instruments;
import id.pendopo.law.LegalInstrument;
import id.pendopo.web.Flash;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows an administrator who may sign what, warns of what ends, and lets a right be ended. */
@Controller
@RequestMapping("/admin/authorities")
class AdminAuthoritiesController {

    private final Authorities authorities;
    private final Catalog catalog;
    private final Instruments instruments;

    AdminAuthoritiesController(Authorities authorities, Catalog catalog, Instruments instruments) {
        this.authorities = authorities;
        this.catalog = catalog;
        this.instruments = instruments;
    }

    @GetMapping
    String list(Actor actor, Locale locale, Model model) {
        require(actor);
        var standings = authorities.standings(actor.region());
        model.addAttribute("standings", standings);
        model.addAttribute("onExamples", authorities.onExamples(standings));
        model.addAttribute(
                "names",
                catalog.offers(actor.region()).stream()
                        .collect(Collectors.toMap(
                                Offer::code, offer -> offer.name().in(locale))));
        model.addAttribute(
                "instruments",
                instruments.all().stream()
                        .collect(Collectors.toMap(
                                LegalInstrument::id, one -> one.citation() + " (" + one.title() + ")", (a, _) -> a)));
        return "catalog/admin-authorities";
    }

    @PostMapping("/end")
    String end(
            Actor actor,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String variant,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        require(actor);
        var start = date(from);
        var authority = authorities.of(actor.region()).stream()
                .filter(one -> one.office().equals(office)
                        && one.service().equals(service)
                        && one.variant().equals(variant)
                        && one.from().equals(start))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "catalog-authority-unknown", "No such authority in " + actor.region()));
        authorities.end(actor, authority, date(lastDay), reason);
        Flash.success("catalog.authority.endedNow", service).over(redirect);
        return "redirect:/admin/authorities";
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new Refusal(Refusal.Kind.INVALID, "catalog-date", "No date: a day was not given as year-month-day");
        }
    }

    private static void require(Actor actor) {
        if (!actor.holds(Roles.ADMINISTRATOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "catalog-not-yours", "No administrator of " + actor.region());
        }
    }
}
