package id.pendopo.demo;

import id.pendopo.cases.Applicant;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Party;
import id.pendopo.identity.Representation;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nib;
import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The cast at work: who stands at which desk, and who asks. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class Actors {

    private final Cast cast;
    private final Casting casting;
    private final Accounts accounts;
    private final Representation representation;
    private final Map<Part, Actor> known = new ConcurrentHashMap<>();
    private final Map<String, Party> firms = new ConcurrentHashMap<>();

    Actors(Cast cast, Casting casting, Accounts accounts, Representation representation) {
        this.cast = cast;
        this.casting = casting;
        this.accounts = accounts;
        this.representation = representation;
    }

    List<Part> applicants() {
        return cast.parts().stream().filter(Part::isApplicant).toList();
    }

    Actor applicant(int number) {
        return of(applicants().get(number));
    }

    /**
     * Of those who hold the desk always the same one for a story. The year is told by stories and walks no queue: a file
     * is taken out of turn only where a story says so.
     */
    Actor desk(RegionCode region, String role, String agency, String story) {
        var holders = cast.parts().stream()
                .filter(part -> part.region().equals(region)
                        && part.role().equals(role)
                        && part.agency().equals(agency))
                .toList();
        if (holders.isEmpty()) {
            throw new IllegalStateException("Nobody plays " + role + " of " + agency + " in " + region);
        }
        return of(holders.get(Math.floorMod(story.hashCode(), holders.size()))).on(Actor.Channel.SYSTEM);
    }

    Actor of(Part part) {
        return known.computeIfAbsent(
                part,
                someone -> casting.actor(someone)
                        .orElseThrow(() -> new IllegalStateException("Nobody plays " + someone.login())));
    }

    /** In whose name a request runs: a person's own, or a firm's that bears their name. */
    Applicant holder(Actor citizen, ApplicantKind kind) {
        var profile = accounts.profile(citizen);
        var nik = Objects.requireNonNull(profile.nik()).value();
        var address = Objects.requireNonNullElse(profile.address(), "");
        if (kind == ApplicantKind.PERSON) {
            return new Applicant(kind, citizen.account(), Optional.empty(), profile.name(), nik, address, "");
        }
        var word = profile.name().replace("Pemohon ", "").replace(" (contoh)", "");
        var name = (kind == ApplicantKind.COMPANY ? "CV Contoh " : "Dinas Contoh ") + word;
        var number = "1" + nik.substring(4);
        var firm = firms.computeIfAbsent(name, _ -> firm(citizen, kind, name, number, address));
        return new Applicant(kind, citizen.account(), Optional.of(firm.id()), name, number, address, "");
    }

    /** Entered once among those for whom this person acts, as they would do it themselves. */
    private Party firm(Actor citizen, ApplicantKind kind, String name, String number, String address) {
        return representation.partiesOf(citizen).stream()
                .map(Representation.ActsFor::party)
                .filter(party -> party.name().equals(name))
                .findFirst()
                .orElseGet(() -> representation.register(
                        citizen,
                        new Party(
                                UUID.randomUUID(),
                                Party.Kind.valueOf(kind.name()),
                                name,
                                null,
                                null,
                                Nib.of(number),
                                address)));
    }
}
