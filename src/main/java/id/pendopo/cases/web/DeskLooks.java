package id.pendopo.cases.web;

import id.pendopo.cases.CaseNumber;
import id.pendopo.identity.Look.Subject;
import id.pendopo.identity.Looks;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import org.springframework.stereotype.Component;

/** Remembers, once a page, that personal data was seen at the desk. */
@Component
class DeskLooks {

    private static final String PURPOSE = "case-work";

    private final Looks looks;

    DeskLooks(Looks looks) {
        this.looks = looks;
    }

    /** Whether an auditor said why; whoever works on files needs no more than their work. */
    boolean isOpen(Actor actor, CaseNumber number) {
        return actor.holds(Roles.AUDITOR) && looks.mayUnmask(actor, subject(number));
    }

    void giveReason(Actor actor, CaseNumber number, String reason) {
        looks.giveReason(actor, subject(number), reason);
    }

    void atCase(Actor actor, CaseNumber number) {
        looks.record(
                actor,
                number.region(),
                subject(number),
                "/desk/cases",
                actor.holds(Roles.AUDITOR) ? "audit" : PURPOSE,
                null);
    }

    /** A list of names: one record for the page. */
    void atList(Actor actor, RegionCode region, String page) {
        if (!actor.holds(Roles.AUDITOR) && !actor.holds(Roles.ADMINISTRATOR)) {
            looks.record(actor, region, new Subject("list", page), page, PURPOSE, null);
        }
    }

    /** An officer's program that reads a case. What it then does is remembered by the case itself. */
    void byProgram(Actor actor, CaseNumber number) {
        if (actor.isOfficer()) {
            looks.recordOnce(actor, number.region(), subject(number), "/api/v1/cases", PURPOSE);
        }
    }

    void byProgram(Actor actor, String list) {
        if (!actor.holds(Roles.AUDITOR) && !actor.holds(Roles.ADMINISTRATOR)) {
            looks.recordOnce(actor, actor.region(), new Subject("list", list), list, PURPOSE);
        }
    }

    private static Subject subject(CaseNumber number) {
        return new Subject("case", number.value());
    }
}
