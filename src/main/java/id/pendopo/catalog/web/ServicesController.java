package id.pendopo.catalog.web;

import id.pendopo.catalog.Authorities;
import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Versions;
import id.pendopo.kernel.Actor;
import id.pendopo.regions.Regions;
import id.pendopo.regions.ServicePoints;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows anyone which services there are and the whole standard of each. */
@Controller
class ServicesController {

    private static final int WORDS_MAX = 200;

    private final Catalog catalog;
    private final Versions versions;
    private final Authorities authorities;
    private final Regions regions;
    private final ServicePoints points;

    ServicesController(
            Catalog catalog, Versions versions, Authorities authorities, Regions regions, ServicePoints points) {
        this.points = points;
        this.catalog = catalog;
        this.versions = versions;
        this.authorities = authorities;
        this.regions = regions;
    }

    @GetMapping("/services")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String applicant,
            @RequestParam(defaultValue = "") String office,
            Locale locale,
            Model model) {
        var where = region.isEmpty() ? catalog.hallOf(actor.region()) : catalog.offering(region);
        var words = q.length() > WORDS_MAX ? q.substring(0, WORDS_MAX) : q;
        var filters = new Filters(words, where.value(), sector, kind, applicant, office);
        var found =
                catalog.search(where, words).stream().filter(filters::admits).toList();
        model.addAttribute(
                "page",
                new ServicesPage(
                        filters,
                        found.stream()
                                .map(offer -> ServiceCard.of(offer, locale))
                                .toList(),
                        Choices.of(catalog.offers(where), regionChoices()),
                        locale));
        return "catalog/services";
    }

    @GetMapping("/services/{region}/{code}")
    String show(
            @PathVariable String region,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String variant,
            @RequestParam(defaultValue = "") String applicant,
            Locale locale,
            Model model) {
        var service = catalog.offered(region, code);
        var today = catalog.today();
        var authority = service.definition().variants().stream()
                .flatMap(one -> authorities.living(service.region(), code, one.code(), today).stream())
                .findFirst();
        var where = new ServicePage.Where(
                regions.get(service.region()).name(),
                points.offering(service.region(), code, service.definition().sector()));
        model.addAttribute("page", ServicePage.of(service, where, authority, variant, applicant, locale));
        return "catalog/service";
    }

    /** Which value comes from where: the layer of this region, or the service of the province. */
    @GetMapping("/services/{region}/{code}/origins")
    String origins(@PathVariable String region, @PathVariable String code, Locale locale, Model model) {
        var service = catalog.offered(region, code);
        var origins = versions.origins(service.region(), service.digest());
        var base = regions.get(service.region().province()).name();
        var own = regions.get(service.region()).name();
        model.addAttribute("page", OriginsPage.of(service, origins, own, base, locale));
        return "catalog/origins";
    }

    private List<Choices.Choice> regionChoices() {
        return catalog.regions().stream()
                .map(code -> new Choices.Choice(code.value(), regions.get(code).name()))
                .toList();
    }
}
