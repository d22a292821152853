package id.pendopo.innovation.wishes;

import id.pendopo.database.Transactions;
import id.pendopo.identity.People;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells both sides. The owner in the transaction of what happened; the asking office in one of its own region after it. */
@Component
class WishNews {

    private static final Logger log = LoggerFactory.getLogger(WishNews.class);

    private final People people;
    private final Agencies agencies;
    private final WishRights rights;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    WishNews(
            People people,
            Agencies agencies,
            WishRights rights,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.people = people;
        this.agencies = agencies;
        this.rights = rights;
        this.transactions = transactions;
        this.events = events;
    }

    /** In a transaction of the owner's region. */
    void tellOwner(Wish wish, String text) {
        owners(wish).forEach(account -> publish(wish.region(), account, text, wish));
    }

    /** @return whether there was anybody to tell; in a transaction of the owner's region */
    boolean tellHead(Wish wish) {
        var heads = heads(wish);
        heads.forEach(account -> publish(wish.region(), account, "innovation.wishes.late", wish));
        return !heads.isEmpty();
    }

    /**
     * Outside a transaction. The decision stands and is public; a message that fails must not tell whoever decided that it
     * did not.
     */
    void tellAsking(Wish wish, String text) {
        var asking = wish.asking();
        try {
            transactions.write(
                    asking.region(),
                    () -> speakers(asking.region(), asking.agency())
                            .forEach(account -> publish(asking.region(), account, text, wish)));
        } catch (RuntimeException e) {
            log.error("The office that asked for {} could not be told of {}", wish.id(), text, e);
        }
    }

    /** Whoever speaks for the owner; where the owner has nobody, its head of region, then the secretariat. */
    private List<UUID> owners(Wish wish) {
        var own = speakers(wish.region(), wish.owner().agency());
        if (!own.isEmpty()) {
            return own;
        }
        var heads = heads(wish);
        return heads.isEmpty()
                ? agencies.in(wish.region()).stream()
                        .map(Agency::code)
                        .flatMap(code -> people.holders(wish.region(), Roles.INNOVATION_SECRETARIAT, code).stream())
                        .distinct()
                        .toList()
                : heads;
    }

    private List<UUID> heads(Wish wish) {
        var own = people.holders(wish.region(), Roles.AGENCY_HEAD, wish.owner().agency());
        return own.isEmpty()
                ? rights.headOffice(wish.region())
                        .map(code -> people.holders(wish.region(), Roles.AGENCY_HEAD, code))
                        .orElse(List.of())
                : own;
    }

    private List<UUID> speakers(RegionCode region, String agency) {
        return Stream.of(Roles.INNOVATION_OFFICER, Roles.AGENCY_HEAD)
                .flatMap(role -> people.holders(region, role, agency).stream())
                .distinct()
                .toList();
    }

    private void publish(RegionCode region, UUID account, String text, Wish wish) {
        var values = Map.of(
                "title", wish.title(),
                "asking", wish.asking().name(),
                "owner", wish.owner().name(),
                "due", wish.dates().due().toString());
        events.publishEvent(new Notice(region, account, text, values, "/hub/wishes/" + wish.id()));
    }
}
