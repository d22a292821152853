package id.pendopo.cases;

import id.pendopo.catalog.Fault;
import id.pendopo.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** Every "no" of this module, in one place, so that each has one name and one text. */
final class CaseRefusals {

    private CaseRefusals() {}

    static Refusal unknown() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "case-unknown", "No such case, or not for this actor");
    }

    /** The loser of a race learns who won, by role and agency, and when. */
    static Refusal taken(CaseRow file, HistoryStore.UsedBy winner) {
        var by = winner.agency().isEmpty() ? winner.role() : winner.role() + " " + winner.agency();
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "step-taken",
                "Case " + file.number() + ": the version was used by " + by + " at " + winner.at(),
                List.of(by, winner.at(), winner.action()),
                Map.of(
                        "actedBy",
                        by,
                        "actedAt",
                        winner.at().toString(),
                        "action",
                        winner.action(),
                        "state",
                        file.progress().state().name(),
                        "version",
                        file.progress().version()));
    }

    static Refusal stale(CaseRow file, int version) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "version-stale",
                "Case " + file.number() + " offers nothing at version " + version,
                List.of(),
                Map.of(
                        "state",
                        file.progress().state().name(),
                        "version",
                        file.progress().version()));
    }

    static Refusal notOffered(CaseRow file, Iterable<String> offered) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "action-not-offered",
                "Case " + file.number() + " does not offer this action",
                List.of(String.join(", ", offered)),
                Map.of("offered", String.join(",", offered)));
    }

    static Refusal notAllowed(CaseRow file, String why) {
        return new Refusal(
                Refusal.Kind.FORBIDDEN,
                "step-not-allowed-" + why,
                "Case " + file.number() + ": not allowed, " + why,
                List.of(),
                Map.of("why", why));
    }

    static Refusal incomplete(CaseRow file, String what) {
        return new Refusal(
                Refusal.Kind.INVALID, "deed-needs-" + what, "Case " + file.number() + ": the action needs " + what);
    }

    /** A form that is not filled rightly; every fault names its field and says, in both languages, what is wrong. */
    static Refusal faulty(String slug, List<Fault> faults) {
        return new Refusal(
                Refusal.Kind.INVALID,
                slug,
                faults.size() + " faults in what was sent",
                List.of(faults.size()),
                Map.of(
                        "faults",
                        faults.stream()
                                .map(fault -> Map.of(
                                        "part",
                                        fault.path(),
                                        "id",
                                        fault.text().id(),
                                        "en",
                                        fault.text().en()))
                                .toList()));
    }

    static Refusal tooManyReturns(CaseRow file) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "returns-used-up",
                "Case " + file.number() + " was returned as often as its standard allows",
                file.progress().returns());
    }

    static Refusal notFaulty(CaseRow file, String part) {
        return new Refusal(
                Refusal.Kind.INVALID,
                "part-not-faulty",
                "Case " + file.number() + ": a part that was not found faulty cannot change",
                List.of(part),
                Map.of("part", part));
    }

    static Refusal papersMissing(List<String> slots) {
        return new Refusal(
                Refusal.Kind.INVALID,
                "papers-missing",
                slots.size() + " papers are missing",
                List.of(String.join(", ", slots)),
                Map.of("slots", slots));
    }

    static Refusal paperUnknown(String slot) {
        return new Refusal(
                Refusal.Kind.INVALID,
                "paper-unknown",
                "A paper is not there, or not this person's, or has no slot",
                slot);
    }

    static Refusal signing(CaseRow file) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "signing-under-way",
                "Case " + file.number() + " is being signed at this moment");
    }

    static Refusal partlySigned(CaseRow file) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "partly-signed",
                "A paper of case " + file.number() + " is signed already; only the rest can be signed");
    }

    /** The signature did not come about; decision and number stay, and it can be tried again. */
    static Refusal notSigned(CaseNumber number, String why) {
        return new Refusal(
                why.equals("unavailable") ? Refusal.Kind.UNAVAILABLE : Refusal.Kind.INVALID,
                "not-signed-" + why,
                "Case " + number + " was not signed: " + why);
    }

    static Refusal permitUnknown() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "permit-unknown", "No such permit, or not for this actor");
    }

    static Refusal permitState(Permit permit, PermitState to) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "permit-state",
                "Permit " + permit.number() + " does not go from " + permit.state() + " to " + to);
    }

    static Refusal sanctionOpen(Permit permit) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "sanction-open",
                "Permit " + permit.number() + " has a sanction that is not finished");
    }

    static Refusal noSanction(Permit permit) {
        return new Refusal(
                Refusal.Kind.CONFLICT, "sanction-none", "Permit " + permit.number() + " has no sanction that waits");
    }

    static Refusal recused(CaseNumber number) {
        return new Refusal(
                Refusal.Kind.FORBIDDEN,
                "step-not-allowed-conflict",
                "Case " + number + ": a conflict of interest was found, the step went to the superior",
                List.of(),
                Map.of("why", "conflict"));
    }
}
