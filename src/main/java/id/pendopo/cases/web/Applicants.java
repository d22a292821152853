package id.pendopo.cases.web;

import id.pendopo.cases.Applicant;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.identity.Accounts;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who asks: the signed-in person by their profile, or the party for whom they act. */
@Component
class Applicants {

    private final Accounts accounts;

    Applicants(Accounts accounts) {
        this.accounts = accounts;
    }

    Applicant of(Actor actor, Optional<UUID> party) {
        var profile = accounts.profile(actor);
        var nik = profile.nik();
        if (profile.name().isBlank() || nik == null) {
            throw new Refusal(Refusal.Kind.INVALID, "profile-incomplete", "The profile has no name or no NIK");
        }
        var contact = Stream.of(profile.email(), profile.phone())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new Applicant(
                ApplicantKind.PERSON,
                actor.account(),
                party,
                profile.name(),
                nik.value(),
                profile.address() == null ? "" : profile.address(),
                contact);
    }
}
