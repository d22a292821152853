package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Owner;
import id.pendopo.innovation.records.State;
import id.pendopo.innovation.records.Themes;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.law.Instruments;
import id.pendopo.law.LegalInstrument;
import id.pendopo.measures.Measures;
import id.pendopo.measures.Names;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.regions.Region;
import id.pendopo.regions.Regions;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may be chosen in the form of a record. */
@Component
class EditChoices {

    private static final int NAME_MAX = 110;

    private final Themes themes;
    private final Measured measured;
    private final Instruments instruments;
    private final Innovations innovations;
    private final Places places;

    EditChoices(Themes themes, Measured measured, Instruments instruments, Innovations innovations, Places places) {
        this.themes = themes;
        this.measured = measured;
        this.instruments = instruments;
        this.innovations = innovations;
        this.places = places;
    }

    /** Which services have been counted, and how they are called. */
    @Component
    record Measured(Measures measures, Names names) {}

    /** Which regions and agencies there are. */
    @Component
    record Places(Regions regions, Agencies agencies) {}

    EditPage.Choices of(Actor actor, RegionCode region, boolean fresh, Texts texts) {
        return new EditPage.Choices(
                fresh ? agencies(actor) : List.of(),
                State.SAID.stream()
                        .map(state -> new Option(state.name(), texts.get("records.stage." + state)))
                        .toList(),
                GalleryController.options(themes.categories(), texts, false).toList(),
                GalleryController.options(themes.sectors(), texts, false).toList(),
                GalleryController.options(themes.goals(), texts, true).toList(),
                instruments(region, texts),
                measured.measures().choices().services().stream()
                        .map(code -> new Option(code, measured.names().ofService(code, texts.locale())))
                        .toList());
    }

    /** Those of the nation, of the province and the region's own; one that holds no more says so. */
    private List<Option> instruments(RegionCode region, Texts texts) {
        var today = innovations.today(region);
        return instruments.all().stream()
                .filter(each -> each.region()
                        .map(owner -> owner.equals(region) || owner.equals(region.province()))
                        .orElse(true))
                .map(each -> new Option(
                        each.id(),
                        shortened(FactRows.named(each))
                                + (isOver(each, today) ? " (" + texts.get("records.instrument.over") + ")" : "")))
                .toList();
    }

    private static boolean isOver(LegalInstrument each, java.time.LocalDate today) {
        return each.lastDay().isBefore(today);
    }

    private static String shortened(String text) {
        return text.length() <= NAME_MAX ? text : text.substring(0, NAME_MAX - 1) + "…";
    }

    private List<Option> agencies(Actor actor) {
        var own = places.agencies().in(actor.region()).stream()
                .filter(Agency::active)
                .filter(agency -> innovations.mayKeep(actor, agency.region(), agency.code()))
                .map(agency -> new Option(key(agency.region(), agency.code()), agency.name()));
        var governments = places.regions().all().stream()
                .filter(region -> region.code().value().length() == 5)
                .filter(region -> innovations.mayKeep(actor, region.code(), Owner.GOVERNMENT))
                .sorted(Comparator.comparing(Region::code))
                .map(region -> new Option(key(region.code(), Owner.GOVERNMENT), government(region)));
        return Stream.concat(own, governments).toList();
    }

    private static String key(RegionCode region, String agency) {
        return region + ":" + agency;
    }

    static String government(Region region) {
        return "Pemerintah " + region.name();
    }

    /** Whose a new record is to be, by the choice that was made. */
    Owner owner(Actor actor, String key, String unit) {
        int colon = key.indexOf(':');
        if (agencies(actor).stream().noneMatch(each -> each.value().equals(key)) || colon < 0) {
            throw new Refusal(Refusal.Kind.INVALID, "agency-unknown", "No agency of one's own", "-");
        }
        var region = RegionCode.of(key.substring(0, colon));
        var agency = key.substring(colon + 1);
        var name = places.agencies()
                .find(region, agency)
                .map(Agency::name)
                .orElseGet(() -> government(places.regions().get(region)));
        return new Owner(region, agency, name, unit);
    }
}
