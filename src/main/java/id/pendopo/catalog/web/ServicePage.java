package id.pendopo.catalog.web;

import id.pendopo.catalog.Authority;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.Remedy;
import id.pendopo.catalog.ServiceDefinition;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.catalog.ServiceDefinition.Requirement;
import id.pendopo.catalog.Standard;
import id.pendopo.catalog.Text;
import id.pendopo.regions.ServicePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The whole standard of a service on one page.
 *
 * @param where it is given
 * @param variant the one whose papers are shown
 * @param applicant for whom they are shown
 * @param papers owed by that applicant for that variant
 * @param layered whether the region changes a service of the province
 */
public record ServicePage(
        LoadedService service,
        Where where,
        Optional<Authority> authority,
        ServiceDefinition.Variant variant,
        ApplicantKind applicant,
        List<Paper> papers,
        List<Component> components,
        boolean layered,
        Locale locale) {

    /** The region by its name, and the counters that take this service. */
    public record Where(String region, List<ServicePoint> points) {}

    /** A paper that is owed, in the reader's language. */
    public record Paper(String slot, String name, String help, boolean optional, boolean each, boolean sometimes) {}

    /** One of the fourteen components: its key, its lines, and whether its value is an example. */
    public record Component(String key, List<String> lines, boolean example) {}

    static ServicePage of(
            LoadedService service,
            Where where,
            Optional<Authority> authority,
            String variant,
            String applicant,
            Locale locale) {
        var definition = service.definition();
        var shownVariant = definition.variants().stream()
                .filter(one -> one.code().equals(variant))
                .findFirst()
                .orElse(definition.variants().getFirst());
        var shownApplicant = definition.applicants().stream()
                .filter(one -> one.name().equals(applicant))
                .findFirst()
                .orElse(definition.applicants().getFirst());
        return new ServicePage(
                service,
                where,
                authority,
                shownVariant,
                shownApplicant,
                definition.requirements(shownVariant.code(), shownApplicant).stream()
                        .map(paper -> paper(paper, locale))
                        .toList(),
                components(definition.standard(), locale),
                definition.base().isPresent(),
                locale);
    }

    private static Paper paper(Requirement paper, Locale locale) {
        return new Paper(
                paper.slot(),
                paper.name().in(locale),
                paper.help().in(locale),
                paper.optional(),
                paper.each().isPresent(),
                paper.when().isPresent());
    }

    /** Those of the fourteen that are not shown in a part of their own above: 5 to 14. */
    private static List<Component> components(Standard standard, Locale locale) {
        var components = new ArrayList<Component>();
        add(components, standard, "product", standard.product(), locale);
        add(components, standard, "complaints", standard.complaints(), locale);
        components.add(new Component(
                "legalBasis", standard.legalBasis(), standard.examples().contains("legalBasis")));
        add(components, standard, "facilities", standard.facilities(), locale);
        add(components, standard, "competence", standard.competence(), locale);
        add(components, standard, "supervision", standard.supervision(), locale);
        add(components, standard, "staff", standard.staff(), locale);
        add(components, standard, "guarantee", standard.guarantee(), locale);
        add(components, standard, "safety", standard.safety(), locale);
        add(components, standard, "evaluation", standard.evaluation(), locale);
        return components;
    }

    private static void add(List<Component> components, Standard standard, String key, Text text, Locale locale) {
        components.add(
                new Component(key, List.of(text.in(locale)), standard.examples().contains(key)));
    }

    public ServiceDefinition definition() {
        return service.definition();
    }

    public String in(Text text) {
        return text.in(locale);
    }

    public boolean isExample(String component) {
        return definition().standard().examples().contains(component);
    }

    public String applyHref() {
        return "/apply/" + service.region() + "/" + service.code() + "?variant=" + variant.code();
    }

    public List<Remedy> remedies() {
        return service.remedies();
    }
}
