package id.pendopo.innovation.competition;

import id.pendopo.identity.People;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Region;
import id.pendopo.regions.RegionLevel;
import id.pendopo.regions.Regions;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who may enter, and under what name. */
@Service
class Entrants {

    private final Agencies agencies;
    private final Regions regions;
    private final People people;

    Entrants(Agencies agencies, Regions regions, People people) {
        this.agencies = agencies;
        this.regions = regions;
        this.people = people;
    }

    String holder(RegionCode region, String agency) {
        return agencies.get(region, agency).name();
    }

    String cluster(RegionCode region) {
        return switch (regions.find(region).map(Region::level).orElse(RegionLevel.REGENCY)) {
            case PROVINCE -> "agency";
            case CITY -> "city";
            default -> "regency";
        };
    }

    String name(RegionCode region, UUID account) {
        return people.officer(region, account)
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, "officer-unknown", "No such officer in " + region, account))
                .name();
    }
}
