package id.pendopo.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What was granted, and how it stands.
 *
 * @param number of the decree
 * @param document the signed paper
 * @param validUntil last day; empty for as long as nothing ends it
 * @param parent number of the permit to which a child document (a card for each vehicle) belongs
 */
public record Permit(
        String number,
        CaseNumber caseNumber,
        String service,
        Optional<String> parent,
        UUID account,
        UUID document,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        PermitState state,
        Optional<String> succeededBy) {}
