package id.pendopo.innovation.wishes;

import id.pendopo.identity.People;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who hears of a request. An owner that has nobody here, as a regency's government that is no agency, is heard for by
 * whoever oversees it: a request that nobody hears of is never answered. Outside any transaction, since it may ask in two
 * regions.
 */
@Component
class WishHearers {

    private final People people;
    private final Agencies agencies;
    private final WishRights rights;

    WishHearers(People people, Agencies agencies, WishRights rights) {
        this.people = people;
        this.agencies = agencies;
        this.rights = rights;
    }

    /** Accounts in the region where they are at home. */
    record Hearers(RegionCode region, List<UUID> accounts) {

        Hearers {
            accounts = List.copyOf(accounts);
        }

        boolean isNobody() {
            return accounts.isEmpty();
        }
    }

    /** Whoever speaks for the owner, else who is above it. */
    Hearers ofOwner(Wish wish) {
        var speakers = speakers(wish.region(), wish.owner().agency());
        return speakers.isEmpty() ? aboveOwner(wish) : new Hearers(wish.region(), speakers);
    }

    /** The head of the owner or of its region, else the secretariat of the region, else that of the province. */
    Hearers aboveOwner(Wish wish) {
        return Stream.of(heads(wish), secretariat(wish.region()))
                .filter(found -> !found.isNobody())
                .findFirst()
                .orElseGet(() -> secretariat(wish.region().province()));
    }

    /** Whoever speaks for an office. */
    List<UUID> speakers(RegionCode region, String agency) {
        return Stream.of(Roles.INNOVATION_OFFICER, Roles.AGENCY_HEAD)
                .flatMap(role -> people.holders(region, role, agency).stream())
                .distinct()
                .toList();
    }

    private Hearers heads(Wish wish) {
        var own = people.holders(wish.region(), Roles.AGENCY_HEAD, wish.owner().agency());
        var heads = own.isEmpty()
                ? rights.headOffice(wish.region())
                        .map(code -> people.holders(wish.region(), Roles.AGENCY_HEAD, code))
                        .orElse(List.of())
                : own;
        return new Hearers(wish.region(), heads);
    }

    private Hearers secretariat(RegionCode region) {
        return new Hearers(
                region,
                agencies.in(region).stream()
                        .map(Agency::code)
                        .flatMap(code -> people.holders(region, Roles.INNOVATION_SECRETARIAT, code).stream())
                        .distinct()
                        .toList());
    }
}
