package id.pendopo.innovation.index;

import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.kernel.Actor;
import id.pendopo.regions.Agencies;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says whether an innovation may be entered for a year; what the gallery knows of it need not be typed again. */
@Component
class EnteringCheck {

    private final Catalogues catalogues;
    private final Innovations innovations;
    private final Agencies agencies;

    EnteringCheck(Catalogues catalogues, Innovations innovations, Agencies agencies) {
        this.catalogues = catalogues;
        this.innovations = innovations;
        this.agencies = agencies;
    }

    /** The innovation with its texts cleaned, or a refusal that names the field. */
    NewInnovation check(Actor actor, Place place, NewInnovation said) {
        Permissions.require(Permissions.mayFill(actor, place.region(), said.agency()));
        var record = said.record().filter(code -> !code.isBlank()).map(code -> record(actor, place, code));
        var name = said.name().isBlank() ? record.map(Innovation::title).orElse("") : said.name();
        return new NewInnovation(
                Wording.line(name, Wording.NAME_MAX, "name"),
                affair(place, said.affair()),
                agency(actor, place, said.agency()),
                applied(
                        place,
                        said.applied()
                                .or(() -> record.flatMap(
                                        known -> known.sheet().footing().began()))),
                record.map(Innovation::code));
    }

    /** An innovation of the gallery counts once a year. */
    static void requireFirst(NewInnovation innovation, Stream<NewInnovation> others) {
        if (innovation.record().isPresent()
                && others.map(NewInnovation::record).anyMatch(innovation.record()::equals)) {
            throw Wording.refused("index-record-twice", "record");
        }
    }

    private Innovation record(Actor actor, Place place, String code) {
        return innovations
                .find(code)
                .filter(known -> known.region().equals(place.region()))
                .filter(known ->
                        Permissions.mayFill(actor, place.region(), known.owner().agency()))
                .orElseThrow(() -> Wording.refused("index-record", "record"));
    }

    private String affair(Place place, String affair) {
        boolean known = affair.isEmpty()
                || catalogues.get(place.year()).affairs().stream()
                        .anyMatch(each -> each.code().equals(affair));
        if (!known) {
            throw Wording.refused("index-affair", "affair");
        }
        return affair;
    }

    /** One's own, or one that the region has: the secretariat fills in for each of them, but not for what is not there. */
    private String agency(Actor actor, Place place, String agency) {
        if (agency.isEmpty()) {
            throw Wording.refused("index-text-missing", "agency");
        }
        boolean known = Permissions.agencies(actor, place.region()).contains(agency)
                || agencies.find(place.region(), agency).isPresent();
        if (!known) {
            throw Wording.refused("index-agency", "agency");
        }
        return agency;
    }

    private Optional<LocalDate> applied(Place place, Optional<LocalDate> applied) {
        if (applied.filter(innovations.today(place.region())::isBefore).isPresent()) {
            throw Wording.refused("index-applied-later", "applied");
        }
        catalogues
                .get(place.year())
                .rule(place.year())
                .flatMap(Catalogue.YearRule::window)
                .ifPresent(window -> {
                    if (applied.filter(window::holds).isEmpty()) {
                        throw Wording.refused("index-applied", "applied", window.from(), window.until());
                    }
                });
        return applied;
    }
}
