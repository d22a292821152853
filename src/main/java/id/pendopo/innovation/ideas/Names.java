package id.pendopo.innovation.ideas;

import id.pendopo.identity.Officer;
import id.pendopo.identity.People;
import id.pendopo.identity.Profile;
import id.pendopo.kernel.RegionCode;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How people are called, for where they agreed to be named. */
@Component
class Names {

    private final People people;

    Names(People people) {
        this.people = people;
    }

    /** Empty for an account that is gone. */
    String of(RegionCode region, UUID account) {
        return people.officer(region, account)
                .map(Officer::name)
                .or(() -> people.profile(region, account).map(Profile::name))
                .orElse("");
    }

    String position(RegionCode region, UUID account) {
        return people.officer(region, account).map(Officer::position).orElse("");
    }
}
