package id.pendopo.identity.web;

import id.pendopo.identity.Officer;
import id.pendopo.identity.People;
import id.pendopo.identity.Rights;
import id.pendopo.identity.RoleHeld;
import id.pendopo.identity.web.LookPages.Looker;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says who looked: the officer with role and agency. */
@Component
class Lookers {

    private final People people;
    private final Rights rights;
    private final Agencies agencies;

    Lookers(People people, Rights rights, Agencies agencies) {
        this.people = people;
        this.rights = rights;
        this.agencies = agencies;
    }

    /** Each account of a region is asked for once. */
    Crowd in(RegionCode region) {
        return new Crowd(region, new HashMap<>());
    }

    /** Who was met already while a page is put together. */
    final class Crowd {

        private final RegionCode region;
        private final Map<UUID, Looker> met;

        private Crowd(RegionCode region, Map<UUID, Looker> met) {
            this.region = region;
            this.met = met;
        }

        Looker of(UUID account) {
            return met.computeIfAbsent(account, this::meet);
        }

        private Looker meet(UUID account) {
            var officer = people.officer(region, account);
            // a role that ended says what the officer was when they looked
            var held = rights.of(region, account);
            var living = held.stream().filter(role -> !role.revoked()).toList();
            var shown = living.isEmpty() ? held : living;
            return new Looker(
                    officer.map(Officer::name).orElse(""),
                    officer.map(Officer::position).orElse("–"),
                    shown.stream()
                            .map(role -> "identity.role." + role.role())
                            .distinct()
                            .toList(),
                    agency(shown));
        }

        private String agency(List<RoleHeld> held) {
            return held.stream()
                    .map(RoleHeld::agency)
                    .distinct()
                    .map(code -> agencies.find(region, code).map(Agency::name).orElse(code))
                    .findFirst()
                    .orElse("");
        }
    }
}
