package id.pendopo.cases.web;

import id.pendopo.cases.Applicant;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Party;
import id.pendopo.identity.PowerOfAttorney;
import id.pendopo.identity.Profile;
import id.pendopo.identity.Representation;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who asks: the signed-in person by their profile, or the party for whom they may act in a service. */
@Component
class Applicants {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final Accounts accounts;
    private final Representation representation;
    private final InstantSource clock;

    Applicants(Accounts accounts, Representation representation, InstantSource clock) {
        this.accounts = accounts;
        this.representation = representation;
        this.clock = clock;
    }

    /**
     * Somebody in whose name the actor may ask.
     *
     * @param party empty for oneself
     */
    record Choice(String value, String name, ApplicantKind kind, Optional<UUID> party) {}

    /** Oneself first; nobody while the profile has no name or no NIK. */
    List<Choice> choices(Actor actor, RegionCode region, String service) {
        var profile = accounts.profile(actor);
        if (profile.name().isBlank() || profile.nik() == null) {
            return List.of();
        }
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("self", profile.name(), ApplicantKind.PERSON, Optional.empty()));
        for (var party : parties(actor, region, service)) {
            choices.add(new Choice(
                    party.id().toString(),
                    party.name(),
                    ApplicantKind.valueOf(party.kind().name()),
                    Optional.of(party.id())));
        }
        return choices;
    }

    Applicant of(Actor actor, Optional<UUID> party, RegionCode region, String service) {
        var profile = accounts.profile(actor);
        var nik = profile.nik();
        if (profile.name().isBlank() || nik == null) {
            throw new Refusal(Refusal.Kind.INVALID, "profile-incomplete", "The profile has no name or no NIK");
        }
        if (party.isPresent()) {
            return inNameOf(actor, party.get(), parties(actor, region, service), service, profile);
        }
        return new Applicant(
                ApplicantKind.PERSON,
                actor.account(),
                Optional.empty(),
                profile.name(),
                nik.value(),
                Objects.requireNonNullElse(profile.address(), ""),
                contact(profile));
    }

    private static Applicant inNameOf(Actor actor, UUID id, List<Party> parties, String service, Profile profile) {
        var party = parties.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.FORBIDDEN, "party-not-yours", "No right to act for this party in " + service));
        return new Applicant(
                ApplicantKind.valueOf(party.kind().name()),
                actor.account(),
                Optional.of(id),
                party.name(),
                identifier(party),
                Objects.requireNonNullElse(party.address(), ""),
                contact(profile));
    }

    /**
     * Those for whom the actor may act in this service today, besides themselves. A power on paper holds in the region where
     * the paper lies: elsewhere no officer could look at it.
     */
    private List<Party> parties(Actor actor, RegionCode region, String service) {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        return representation.partiesOf(actor).stream()
                .filter(acts -> !acts.self())
                .filter(acts -> acts.power() == null || acts.power().covers(service, today))
                .filter(acts -> acts.power() == null
                        || acts.power().origin() == PowerOfAttorney.Origin.PARTY
                        || region.equals(actor.region()))
                .map(Representation.ActsFor::party)
                .filter(party -> party.nik() != null || party.npwp() != null || party.nib() != null)
                .toList();
    }

    private static String identifier(Party party) {
        var nik = party.nik();
        var nib = party.nib();
        var npwp = party.npwp();
        if (nik != null) {
            return nik.value();
        }
        return nib != null ? nib.value() : Objects.requireNonNull(npwp).value();
    }

    private static String contact(Profile profile) {
        return Stream.of(profile.email(), profile.phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
