package id.pendopo.cases;

import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import java.util.Optional;
import java.util.UUID;

/**
 * In whose name a case runs, as it was when it was handed in: a later change of the profile does not rewrite the file.
 *
 * @param account who handed it in and is told what happens
 * @param party the company or body, when the account acts for one; empty for oneself
 * @param identifier NIK of a person, NPWP or NIB of a company, normalised digits
 */
public record Applicant(
        ApplicantKind kind,
        UUID account,
        Optional<UUID> party,
        String name,
        String identifier,
        String address,
        String contact) {

    public Applicant {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("A name has 1 to 200 characters");
        }
        if (!identifier.matches("[0-9]{8,22}")) {
            throw new IllegalArgumentException("An identifier is 8 to 22 digits");
        }
    }
}
