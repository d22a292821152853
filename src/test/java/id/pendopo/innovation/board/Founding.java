package id.pendopo.innovation.board;

import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Keepers;
import id.pendopo.innovation.records.NewInnovation;
import id.pendopo.innovation.records.Owner;
import id.pendopo.innovation.records.Sheet;
import id.pendopo.innovation.records.Sheet.Footing;
import id.pendopo.innovation.records.State;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Founds agencies for the tests of the board, each new, and lets them bear innovations. */
@Component
public class Founding {

    private final Agencies agencies;
    private final Innovations innovations;
    private final DutyReminding reminding;

    Founding(Agencies agencies, Innovations innovations, DutyReminding reminding) {
        this.agencies = agencies;
        this.innovations = innovations;
        this.reminding = reminding;
    }

    /** An agency of nobody else, under the governor. */
    public Agency agency(String name) {
        return agency(Keepers.PROVINCE, name);
    }

    /** One of a region; where it has a head in the list, under that. */
    public Agency agency(RegionCode region, String name) {
        var code = "UJI"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 9).toUpperCase(Locale.ROOT);
        var agency = new Agency(
                region,
                code,
                Agency.Kind.DINAS,
                name,
                region.isProvince() ? Optional.of("GUBERNUR") : Optional.empty(),
                true,
                true);
        agencies.save(Keepers.with(Keepers.PROVINCE, Roles.ADMINISTRATOR, "SETDA"), agency, "untuk uji");
        return agency;
    }

    /** @return code of an innovation that began in this year */
    public String bear(RegionCode region, String agency, String owner, String unit, int year, State state) {
        return bear(Keepers.officer(region, agency), new Owner(region, agency, owner, unit), year, state);
    }

    public String bear(Actor keeper, Owner owner, int year, State state) {
        var sheet =
                Keepers.sheet("Inovasi papan " + UUID.randomUUID().toString().substring(0, 8));
        var dated = new Sheet(
                sheet.story(),
                sheet.theme(),
                new Footing(
                        Optional.of(LocalDate.of(year, 1, 1)),
                        Optional.empty(),
                        new TreeSet<>(),
                        Optional.empty(),
                        List.of()),
                sheet.media(),
                sheet.results(),
                sheet.sources());
        return innovations.bear(keeper, new NewInnovation(owner, state, dated, "lahir dalam uji"));
    }

    /** The morning of reminding comes. */
    public int remind() {
        return reminding.morning();
    }
}
