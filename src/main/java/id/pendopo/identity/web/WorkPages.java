package id.pendopo.identity.web;

import id.pendopo.identity.Delegation;
import id.pendopo.identity.Look;
import id.pendopo.identity.Officer;
import id.pendopo.identity.PowerOfAttorney;
import id.pendopo.identity.Relation;
import id.pendopo.identity.Representation;
import id.pendopo.identity.RightChange;
import id.pendopo.identity.RoleHeld;
import id.pendopo.kernel.Actor;
import id.pendopo.web.Parts.Option;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the pages of parties, officers, administrators and auditors show. */
public final class WorkPages {

    private WorkPages() {}

    /** Names of officers by account, for lists that hold accounts. */
    public record Names(Map<UUID, String> byAccount) {

        /** The name, or the beginning of the account's id where it is no officer's; empty for the program itself. */
        public String of(UUID account) {
            if (account.equals(Actor.NOBODY)) {
                return "";
            }
            return byAccount.getOrDefault(account, account.toString().substring(0, 8));
        }
    }

    /** A party for which powers were given. */
    public record OwnParty(Representation.ActsFor actsFor, List<PowerOfAttorney> given) {}

    /** @param form what was typed, by name of the field */
    public record PartiesPage(List<OwnParty> parties, Map<String, String> form) {}

    /**
     * @param rights {@code role@agency} that may be handed over
     * @param colleagues to whom
     * @param alsoHeld roles by which the chosen one would both check and decide, in words; empty for no warning
     */
    public record DelegationsPage(
            UUID account,
            List<Delegation> delegations,
            List<Option> rights,
            List<Option> colleagues,
            String alsoHeld,
            Names names,
            Map<String, String> form) {}

    public record RelationsPage(List<Relation> relations, Map<String, String> form) {}

    public record OfficersPage(List<Officer> officers, Map<String, String> form) {}

    public record OfficerPage(
            Officer officer,
            List<RoleHeld> roles,
            List<Delegation> delegations,
            List<RightChange> changes,
            List<Option> agencies,
            Names names,
            Map<String, String> form) {}

    public record ChangesPage(List<RightChange> changes, Names names) {}

    /** @param clients how many a representative has */
    public record BusyRow(UUID account, String name, int clients) {}

    public record RepresentativesPage(List<BusyRow> rows, int threshold) {}

    /**
     * A person as an auditor sees them: masked until a reason was given.
     *
     * @param facts text key and value
     */
    public record PersonPage(
            UUID account, boolean unmasked, Map<String, String> facts, List<Look> looks, Names names) {}
}
