package id.pendopo.catalog.web;

import id.pendopo.catalog.Authority;
import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Versions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.law.Instruments;
import id.pendopo.regions.Agencies;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** From what a right to sign is put together. */
@Component
class GrantChoices {

    /** Whoever may put a name under a decision. */
    private static final List<String> SIGNERS =
            List.of(Roles.AGENCY_HEAD, Roles.SECRETARY, Roles.DIVISION_HEAD, Roles.SECTION_HEAD);

    private final Catalog catalog;
    private final Versions versions;
    private final Agencies agencies;
    private final Instruments instruments;

    GrantChoices(Catalog catalog, Versions versions, Agencies agencies, Instruments instruments) {
        this.catalog = catalog;
        this.versions = versions;
        this.agencies = agencies;
        this.instruments = instruments;
    }

    GrantPage page(Actor actor, GrantForm form, Texts texts) {
        var region = actor.region();
        return new GrantPage(
                form,
                services(region, texts),
                agencies.in(region).stream()
                        .map(agency -> new Option(agency.code(), agency.name()))
                        .toList(),
                SIGNERS.stream()
                        .map(role -> new Option(role, texts.get("catalog.grant.role." + role)))
                        .toList(),
                instruments.all().stream()
                        .filter(instrument -> instrument.isLiving(catalog.today()))
                        .map(instrument -> new Option(instrument.id(), instrument.citation()))
                        .toList(),
                Arrays.stream(Authority.Kind.values())
                        .map(kind -> new Option(
                                kind.name(),
                                texts.get("catalog.authority.kind." + kind),
                                texts.get("catalog.grant.kind." + kind)))
                        .toList());
    }

    private List<Option> services(RegionCode region, Texts texts) {
        var options = new ArrayList<Option>();
        for (var code : versions.services(region)) {
            var newest = versions.of(region, code).getFirst().digest();
            var definition = catalog.byDigest(region, newest).definition();
            var name = definition.name().in(texts.locale());
            options.add(new Option(code, texts.get("catalog.grant.whole", name)));
            definition
                    .variants()
                    .forEach(variant -> options.add(new Option(
                            code + "/" + variant.code(),
                            name + ": " + variant.name().in(texts.locale()))));
        }
        return options;
    }
}
