package id.pendopo.cases;

import id.pendopo.catalog.Authorities;
import id.pendopo.catalog.Authority;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a permit: an officer of the office that has the authority proposes, whoever signs its decrees
 * today signs; never the same person, never the holder, never one with an interest in it.
 */
@Component
class SanctionRules {

    private final Authorities authorities;
    private final Recusals recusals;

    SanctionRules(Authorities authorities, Recusals recusals) {
        this.authorities = authorities;
        this.recusals = recusals;
    }

    /** The authority under which this permit could be acted on today. */
    Optional<Authority> authority(CaseRow file, Moment now) {
        return authorities.living(file.number().region(), file.service(), file.variant(), now.today());
    }

    /** Why this actor may not propose, or take back what was proposed; empty when they may. */
    Optional<String> proposing(Actor actor, CaseRow file) {
        boolean works = actor.isOfficer()
                && actor.region().equals(file.number().region())
                && actor.rights().stream()
                        .anyMatch(right -> right.agency().equals(file.office()) && Roles.worksOnCases(right.role()));
        return works ? interest(actor, file) : Optional.of("other-role");
    }

    /** Why this actor may not sign this sanction; empty when they may. */
    Optional<String> signing(Actor actor, CaseRow file, Sanction sanction, Moment now) {
        var authority = authority(file, now);
        if (authority.isEmpty()) {
            return Optional.of("no-authority");
        }
        if (!actor.region().equals(file.number().region())
                || !actor.holds(authority.get().role(), authority.get().office())) {
            return Optional.of("other-role");
        }
        if (sanction.proposedBy().equals(actor.account())) {
            return Optional.of("proposed-it");
        }
        return interest(actor, file);
    }

    private Optional<String> interest(Actor actor, CaseRow file) {
        if (file.owner().account().equals(actor.account())) {
            return Optional.of("own-case");
        }
        return recusals.stands(actor, file) ? Optional.of("conflict") : Optional.empty();
    }
}
