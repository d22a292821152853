package id.pendopo.catalog.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Offer;
import id.pendopo.catalog.ServiceDefinition.Variant;
import id.pendopo.kernel.Actor;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Three questions that lead to the right service and variant; each answer is in the address, so nothing is stored. */
@Controller
class WizardController {

    private final Catalog catalog;

    WizardController(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/services/wizard")
    String ask(
            Actor actor,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String applicant,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "0") int asked,
            Locale locale,
            Model model) {
        var offers = catalog.offers(catalog.hallOf(actor.region())).stream()
                .filter(offer -> sector.isEmpty() || offer.definition().sector().equals(sector))
                .filter(offer -> applicant.isEmpty()
                        || offer.definition().applicants().stream()
                                .anyMatch(one -> one.name().equals(applicant)))
                .toList();
        model.addAttribute(
                "page",
                new WizardPage(
                        sector,
                        applicant,
                        purpose,
                        asked,
                        choices(sector, applicant, offers),
                        results(offers, applicant, purpose, locale)));
        return "catalog/wizard";
    }

    /** The answers to the question that is asked next: only such as lead somewhere. */
    private static List<String> choices(String sector, String applicant, List<Offer> offers) {
        if (sector.isEmpty()) {
            return offers.stream()
                    .map(offer -> offer.definition().sector())
                    .distinct()
                    .toList();
        }
        if (applicant.isEmpty()) {
            return offers.stream()
                    .flatMap(offer -> offer.definition().applicants().stream())
                    .distinct()
                    .sorted()
                    .map(Enum::name)
                    .toList();
        }
        return offers.stream()
                .flatMap(offer -> offer.definition().variants().stream())
                .filter(variant -> isFor(variant, applicant))
                .map(Variant::kind)
                .distinct()
                .sorted()
                .map(Enum::name)
                .toList();
    }

    private static List<WizardPage.Result> results(
            List<Offer> offers, String applicant, String purpose, Locale locale) {
        return offers.stream()
                .flatMap(offer -> offer.definition().variants().stream()
                        .filter(variant -> variant.kind().name().equals(purpose) && isFor(variant, applicant))
                        .map(variant -> new WizardPage.Result(
                                "/services/" + offer.region() + "/" + offer.code() + "?variant=" + variant.code()
                                        + "&applicant=" + applicant,
                                offer.name().in(locale),
                                variant.name().in(locale))))
                .toList();
    }

    private static boolean isFor(Variant variant, String applicant) {
        return applicant.isEmpty()
                || variant.applicants().isEmpty()
                || variant.applicants().stream().anyMatch(one -> one.name().equals(applicant));
    }
}
