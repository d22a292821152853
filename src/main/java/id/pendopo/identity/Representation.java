package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.identity.PartyStore.Basis;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** In whose name a citizen may act: their own, that of a company or public body, or another's under a power of attorney. */
@Service
public class Representation {

    private final Transactions transactions;
    private final PartyStore parties;
    private final PowerStore powers;
    private final AccountStore accounts;
    private final Actors actors;
    private final IdentitySettings settings;

    Representation(
            Transactions transactions,
            PartyStore parties,
            PowerStore powers,
            AccountStore accounts,
            Actors actors,
            IdentitySettings settings) {
        this.transactions = transactions;
        this.parties = parties;
        this.powers = powers;
        this.accounts = accounts;
        this.actors = actors;
        this.settings = settings;
    }

    /** @param power under which the actor acts; missing where they are the party or one of its people */
    public record ActsFor(
            Party party, boolean self, @Nullable PowerOfAttorney power) {}

    /** A representative with so many different clients today. */
    public record ManyClients(UUID representative, int clients) {}

    /** Whether this account may act for this party in this service on this day. */
    public boolean mayActFor(RegionCode region, UUID account, UUID party, String service, LocalDate day) {
        return transactions.<Boolean>read(
                region,
                () -> parties.isMember(region, party, account)
                        || powers.heldBy(region, account).stream()
                                .anyMatch(power -> power.party().equals(party) && power.covers(service, day)));
    }

    /**
     * Whether a number of this party is also named by somebody else of the region: for officers to know, never for whoever
     * asks.
     */
    public boolean isNumberShared(RegionCode region, UUID account, UUID party) {
        return transactions.<Boolean>read(region, () -> parties.isNumberShared(region, party, account));
    }

    public Optional<Party> party(RegionCode region, UUID id) {
        return transactions.read(region, () -> parties.find(region, id));
    }

    /** For whom the actor may act today, themselves first. */
    public List<ActsFor> partiesOf(Actor actor) {
        return transactions.read(actor.region(), () -> {
            var all = new ArrayList<ActsFor>();
            parties.memberships(actor.region(), actor.account())
                    .forEach(member -> all.add(new ActsFor(member.party(), member.basis() == Basis.SELF, null)));
            powers.heldBy(actor.region(), actor.account()).stream()
                    .filter(power -> power.livesOn(actors.today()))
                    .forEach(power -> parties.find(actor.region(), power.party())
                            .ifPresent(party -> all.add(new ActsFor(party, false, power))));
            return List.copyOf(all);
        });
    }

    /**
     * The actor as a party, by the NIK in their profile. Where the profile has changed since, it is a new party: what was
     * applied for under the old one stays as it was.
     */
    public Party self(Actor actor) {
        var region = actor.region();
        return transactions.write(region, () -> {
            var profile = accounts.find(region, actor.account())
                    .map(AccountStore.Row::profile)
                    .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "account-unknown", "No such account"));
            Nik nik = profile.nik();
            if (nik == null) {
                throw new Refusal(Refusal.Kind.INVALID, "profile-needs-nik", "Profile without a NIK");
            }
            var known = parties.memberships(region, actor.account()).stream()
                    .filter(member -> member.basis() == Basis.SELF)
                    .map(PartyStore.Membership::party)
                    .findFirst();
            var now = new Party(
                    known.map(Party::id).orElseGet(UUID::randomUUID),
                    Party.Kind.PERSON,
                    profile.name(),
                    nik,
                    null,
                    null,
                    profile.address());
            if (known.isPresent() && known.get().equals(now)) {
                return now;
            }
            parties.endSelf(region, actor.account(), actors.now());
            return add(actor, anew(now), Basis.SELF);
        });
    }

    /** Enters a company or public body of which the actor is one. */
    public Party register(Actor actor, Party party) {
        citizen(actor);
        if (party.kind() == Party.Kind.PERSON) {
            throw new Refusal(Refusal.Kind.INVALID, "person-by-power", "Another person only by power of attorney");
        }
        return transactions.write(actor.region(), () -> add(actor, anew(party), Basis.MEMBER));
    }

    /** Enters a client under a power of attorney on paper; the document is examined with each case. */
    public PowerOfAttorney claim(Actor actor, Party client, Powers.Scope scope) {
        citizen(actor);
        scope.check(actors.today());
        if (scope.document() == null) {
            throw new Refusal(Refusal.Kind.INVALID, "power-needs-document", "Power of attorney without document");
        }
        var party = anew(client);
        var power = scope.power(party.id(), actor.account(), PowerOfAttorney.Origin.PAPER);
        transactions.write(actor.region(), () -> {
            parties.insert(actor.region(), party, actor.account(), actors.now());
            powers.insert(actor.region(), power, actor.account(), actors.now());
        });
        return power;
    }

    /**
     * The paper under which this account acts for this party in this service on this day; empty for the party's own people
     * and where the party gave the power here.
     */
    public Optional<UUID> paper(RegionCode region, UUID account, UUID party, String service, LocalDate day) {
        return transactions.read(region, () -> {
            if (parties.isMember(region, party, account)) {
                return Optional.empty();
            }
            var living = powers.heldBy(region, account).stream()
                    .filter(power -> power.party().equals(party) && power.covers(service, day))
                    .toList();
            return living.stream().anyMatch(power -> power.origin() == PowerOfAttorney.Origin.PARTY)
                    ? Optional.empty()
                    : living.stream()
                            .map(PowerOfAttorney::document)
                            .filter(Objects::nonNull)
                            .findFirst();
        });
    }

    /** Representatives with very many clients, for the auditor. */
    public List<ManyClients> withManyClients(RegionCode region) {
        return transactions.read(region, () -> powers.withClients(region, settings.manyClients(), actors.today()));
    }

    private Party add(Actor actor, Party party, Basis basis) {
        parties.insert(actor.region(), party, actor.account(), actors.now());
        parties.addMember(actor.region(), party.id(), actor.account(), basis, actors.now());
        return party;
    }

    private static Party anew(Party party) {
        return new Party(
                UUID.randomUUID(), party.kind(), party.name(), party.nik(), party.npwp(), party.nib(), party.address());
    }

    private static void citizen(Actor actor) {
        if (!actor.isCitizen()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "citizens-only", "Only a citizen acts for a party");
        }
    }
}
