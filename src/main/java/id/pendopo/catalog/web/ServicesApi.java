package id.pendopo.catalog.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.ServiceDefinition;
import id.pendopo.catalog.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Services for machines. Nothing here is secret: no token is asked for. */
@RestController
@RequestMapping(path = "/api/v1/services", produces = "application/json")
class ServicesApi {

    private final Catalog catalog;

    ServicesApi(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A service in a list; {@code name} and {@code summary} in the language that was asked for. */
    record Line(
            String code,
            String region,
            String version,
            String name,
            String summary,
            Text names,
            String kind,
            String sector,
            String office,
            int workingDays,
            long fee) {}

    /** A service whole. */
    record Whole(
            String code,
            String region,
            String version,
            String name,
            String summary,
            Text names,
            String kind,
            String sector,
            String office,
            List<ServiceDefinition.ApplicantKind> applicants,
            List<ServiceDefinition.Variant> variants,
            Map<String, Object> standard,
            JsonNode form,
            List<ServiceDefinition.Prerequisite> prerequisites,
            ServiceDefinition.Validity validity,
            List<ServiceDefinition.Question> questions) {}

    @GetMapping
    List<Line> list(
            @RequestParam(defaultValue = "35") String region,
            @RequestParam(defaultValue = "") String q,
            Locale locale) {
        return catalog.search(catalog.offering(region), q).stream()
                .map(offer -> {
                    var service = offer.definition();
                    return new Line(
                            offer.code(),
                            region,
                            offer.digest(),
                            service.name().in(locale),
                            service.summary().in(locale),
                            service.name(),
                            service.kind().name(),
                            service.sector(),
                            service.office(),
                            service.clock().days(),
                            service.standard().fee());
                })
                .toList();
    }

    @GetMapping("/{code}")
    Whole show(@PathVariable String code, @RequestParam(defaultValue = "35") String region, Locale locale) {
        return whole(catalog.offered(region, code), locale);
    }

    private static Whole whole(LoadedService service, Locale locale) {
        var definition = service.definition();
        return new Whole(
                service.code(),
                service.region().value(),
                service.digest(),
                definition.name().in(locale),
                definition.summary().in(locale),
                definition.name(),
                definition.kind().name(),
                definition.sector(),
                definition.office(),
                definition.applicants(),
                definition.variants(),
                standard(definition),
                service.form().schema(),
                definition.prerequisites(),
                definition.validity(),
                definition.questions());
    }

    /** The fourteen components, in their official order. */
    private static Map<String, Object> standard(ServiceDefinition service) {
        var standard = service.standard();
        var components = new LinkedHashMap<String, Object>();
        components.put("requirements", service.requirements());
        components.put("procedure", standard.procedure());
        components.put("time", service.clock());
        components.put("fee", standard.fee());
        components.put("product", standard.product());
        components.put("complaints", standard.complaints());
        components.put("legalBasis", standard.legalBasis());
        components.put("facilities", standard.facilities());
        components.put("competence", standard.competence());
        components.put("supervision", standard.supervision());
        components.put("staff", standard.staff());
        components.put("guarantee", standard.guarantee());
        components.put("safety", standard.safety());
        components.put("evaluation", standard.evaluation());
        return components;
    }
}
