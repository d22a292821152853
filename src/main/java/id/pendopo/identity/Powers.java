package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Powers of attorney that a party gives here, and their end. */
@Service
public class Powers {

    private static final int LONGEST_DAYS = 5 * 366;
    private static final int SERVICES_MOST = 50;
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]{1,60}");

    private final Transactions transactions;
    private final PartyStore parties;
    private final PowerStore powers;
    private final LocatorStore locator;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    Powers(
            Transactions transactions,
            PartyStore parties,
            PowerStore powers,
            LocatorStore locator,
            Actors actors,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.parties = parties;
        this.powers = powers;
        this.locator = locator;
        this.actors = actors;
        this.events = events;
    }

    /**
     * For what and how long.
     *
     * @param document id of the upload, where there is a paper
     * @param services codes of services; none for all
     */
    public record Scope(@Nullable UUID document, Set<String> services, LocalDate from, LocalDate until) {

        public Scope {
            services = Set.copyOf(services);
        }

        void check(LocalDate today) {
            if (until.isBefore(from) || until.isBefore(today)) {
                throw new Refusal(Refusal.Kind.INVALID, "dates-reversed", "Ends before it begins");
            }
            if (until.isAfter(from.plusDays(LONGEST_DAYS))) {
                throw new Refusal(Refusal.Kind.INVALID, "power-too-long", "Longer than five years");
            }
            if (services.size() > SERVICES_MOST
                    || services.stream().anyMatch(code -> !SERVICE.matcher(code).matches())) {
                throw new Refusal(Refusal.Kind.INVALID, "power-services", "Not codes of services");
            }
        }

        PowerOfAttorney power(UUID party, UUID representative, PowerOfAttorney.Origin origin) {
            return new PowerOfAttorney(
                    UUID.randomUUID(), party, representative, origin, document, services, from, until, false);
        }
    }

    /**
     * One of the party's people gives somebody power of attorney. Nothing is answered about the name: where it has an
     * account in this region, its owner is told and the power holds.
     */
    public void entrust(Actor actor, UUID party, String representative, Scope scope) {
        scope.check(actors.today());
        var login = Login.parse(representative);
        var place = transactions.withoutRegion(() -> login.flatMap(locator::find));
        transactions.write(actor.region(), () -> {
            member(actor, party);
            place.filter(found -> found.region().equals(actor.region()))
                    .map(LocatorStore.Place::account)
                    .filter(account -> !account.equals(actor.account()))
                    .filter(account -> actors.load(actor.region(), account, actor.channel())
                            .filter(known -> known.actor().isCitizen())
                            .isPresent())
                    .ifPresent(account -> give(actor, scope.power(party, account, PowerOfAttorney.Origin.PARTY)));
        });
    }

    private void give(Actor actor, PowerOfAttorney power) {
        powers.insert(actor.region(), power, actor.account(), actors.now());
        events.publishEvent(new Notice(
                actor.region(), power.representative(), "identity.message.entrusted", Map.of(), "/my/parties"));
    }

    /** Ends a power: the party's people, or the representative. */
    public void revoke(Actor actor, UUID id) {
        transactions.write(actor.region(), () -> {
            var power = powers.find(actor.region(), id).orElseThrow(Powers::unknown);
            if (!power.representative().equals(actor.account())
                    && !parties.isMember(actor.region(), power.party(), actor.account())) {
                throw unknown();
            }
            powers.revoke(actor.region(), id, actor.account(), actors.now());
        });
    }

    /** What was given for a party of the actor. */
    public List<PowerOfAttorney> givenFor(Actor actor, UUID party) {
        return transactions.read(actor.region(), () -> {
            member(actor, party);
            return powers.givenFor(actor.region(), party);
        });
    }

    public Optional<PowerOfAttorney> find(Actor actor, UUID id) {
        return transactions.read(actor.region(), () -> powers.find(actor.region(), id));
    }

    private void member(Actor actor, UUID party) {
        if (!parties.isMember(actor.region(), party, actor.account())) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "party-unknown", "No such party for this account");
        }
    }

    private static Refusal unknown() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "power-unknown", "No such power of attorney for this account");
    }
}
