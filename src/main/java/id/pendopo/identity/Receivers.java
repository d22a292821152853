package id.pendopo.identity;

import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may receive a right: an officer of the same agency, for the head's also one of the agency above, and never who
 * oversees or administers, so that nobody watches over what they decide themselves.
 */
@Component
class Receivers {

    private final RoleStore roles;
    private final OfficerStore officers;
    private final Agencies agencies;

    Receivers(RoleStore roles, OfficerStore officers, Agencies agencies) {
        this.roles = roles;
        this.officers = officers;
        this.agencies = agencies;
    }

    void check(RegionCode region, Delegation wish) {
        if (!Roles.worksOnCases(wish.role())) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "delegation-of-oversight",
                    "Oversight and administration are not handed over");
        }
        if (officers.find(region, wish.receiver()).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "officer-unknown", "No such officer");
        }
        var held = living(roles.of(region, wish.receiver()), wish.from());
        if (oversees(held)) {
            throw new Refusal(Refusal.Kind.INVALID, "delegation-to-overseer", "Receiver is auditor or administrator");
        }
        if (!belongs(region, held, wish.role(), wish.agency())) {
            throw new Refusal(Refusal.Kind.INVALID, "delegation-outside-agency", "Receiver is of another agency");
        }
    }

    List<UUID> of(RegionCode region, UUID giver, String role, String agency, LocalDate day) {
        if (!Roles.worksOnCases(role)) {
            return List.of();
        }
        var living = roles.living(region, day);
        return living.stream()
                .map(RoleHeld::account)
                .distinct()
                .filter(account -> !account.equals(giver))
                .filter(account -> {
                    var held = living.stream()
                            .filter(one -> one.account().equals(account))
                            .toList();
                    return !oversees(held) && belongs(region, held, role, agency);
                })
                .toList();
    }

    List<String> checksAndDecides(RegionCode region, UUID receiver, String role, LocalDate day) {
        return living(roles.of(region, receiver), day).stream()
                .map(RoleHeld::role)
                .filter(own -> decides(own) != decides(role))
                .distinct()
                .toList();
    }

    private static List<RoleHeld> living(List<RoleHeld> held, LocalDate day) {
        return held.stream().filter(role -> role.livesOn(day)).toList();
    }

    private static boolean oversees(List<RoleHeld> held) {
        return held.stream().anyMatch(role -> !Roles.worksOnCases(role.role()));
    }

    private boolean belongs(RegionCode region, List<RoleHeld> held, String role, String agency) {
        var above = decides(role) ? agencies.find(region, agency).flatMap(Agency::superior) : Optional.<String>empty();
        return held.stream()
                .map(RoleHeld::agency)
                .anyMatch(own -> own.equals(agency) || above.filter(own::equals).isPresent());
    }

    private static boolean decides(String role) {
        return role.equals(Roles.AGENCY_HEAD);
    }
}
