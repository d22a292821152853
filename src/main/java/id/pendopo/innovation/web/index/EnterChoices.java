package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Permissions;
import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Search;
import id.pendopo.innovation.records.State;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.web.Parts.Option;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may be chosen where an innovation is entered. */
@Component
class EnterChoices {

    private final Agencies agencies;
    private final Innovations innovations;

    EnterChoices(Agencies agencies, Innovations innovations) {
        this.agencies = agencies;
        this.innovations = innovations;
    }

    /** The agencies for which somebody may enter, their own first; none for who only looks. */
    List<Option> agencies(Actor actor, RegionCode region) {
        var own = Permissions.agencies(actor, region);
        var others = agencies.in(region).stream()
                .filter(agency -> agency.active() && Permissions.mayFill(actor, region, agency.code()))
                .map(Agency::code);
        return Stream.concat(own.stream(), others)
                .distinct()
                .map(code -> new Option(
                        code, agencies.find(region, code).map(Agency::name).orElse(code)))
                .toList();
    }

    /** What the gallery has of these agencies and is not over. */
    List<Option> records(Actor actor, RegionCode region) {
        return innovations.search(new Search("", region.value(), "", "", "", 0)).stream()
                .filter(record -> record.state() != State.ENDED)
                .filter(record ->
                        Permissions.mayFill(actor, region, record.owner().agency()))
                .map(EnterChoices::option)
                .toList();
    }

    private static Option option(Innovation record) {
        return new Option(record.code(), record.title());
    }
}
