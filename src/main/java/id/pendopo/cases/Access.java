package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Step;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import org.springframework.stereotype.Component;

/** Who may see a case, and who may act as its applicant. */
@Component
class Access {

    private final Catalog catalog;

    Access(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Acts as the applicant: who handed it in. */
    boolean mayActFor(Actor actor, CaseRow file) {
        return actor.kind() != Actor.Kind.ANONYMOUS && file.owner().account().equals(actor.account());
    }

    /** Sees the case: its applicant, officers of the agencies that work on it, and the auditor. */
    boolean maySee(Actor actor, CaseRow file) {
        return actor.kind() == Actor.Kind.SYSTEM
                || mayActFor(actor, file)
                || worksOn(actor, file)
                || (actor.holds(Roles.AUDITOR)
                        && actor.region().equals(file.number().region()));
    }

    /** An officer of an agency that decides it or examines it, in any role that works on files. */
    boolean worksOn(Actor actor, CaseRow file) {
        return actor.isOfficer()
                && actor.region().equals(file.number().region())
                && actor.rights().stream()
                        .filter(right -> !right.role().equals(Roles.ADMINISTRATOR)
                                && !right.role().equals(Roles.AUDITOR))
                        .anyMatch(right -> works(right.agency(), file));
    }

    private boolean works(String agency, CaseRow file) {
        return agency.equals(file.office())
                || catalog
                        .byDigest(file.number().region(), file.definition())
                        .definition()
                        .workflow()
                        .steps()
                        .values()
                        .stream()
                        .anyMatch(step ->
                                step instanceof Step.Task task && task.agency().equals(agency));
    }
}
