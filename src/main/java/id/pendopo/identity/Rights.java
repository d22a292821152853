package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Roles of officers: given and taken by an administrator, and every change kept for ever. */
@Service
public class Rights {

    private static final int REASON_LONGEST = 500;
    private static final int AGENCY_LONGEST = 40;

    private final Transactions transactions;
    private final RoleStore roles;
    private final OfficerStore officers;
    private final RightChangeStore changes;
    private final AccountRules rules;

    Rights(
            Transactions transactions,
            RoleStore roles,
            OfficerStore officers,
            RightChangeStore changes,
            AccountRules rules) {
        this.transactions = transactions;
        this.roles = roles;
        this.officers = officers;
        this.changes = changes;
        this.rules = rules;
    }

    /** @param until last day; empty for as long as nobody takes it back */
    public record Grant(
            UUID account,
            String role,
            String agency,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Gives a role. An administrator gives none to themselves. */
    public UUID grant(Actor by, Grant grant, String reason) {
        allowed(by, grant.account());
        if (!Roles.ALL.contains(grant.role())) {
            throw new Refusal(Refusal.Kind.INVALID, "role-unknown", "No such role: " + grant.role(), grant.role());
        }
        if (grant.until() != null && grant.until().isBefore(grant.from())) {
            throw new Refusal(Refusal.Kind.INVALID, "dates-reversed", "Ends before it begins");
        }
        var agency = Words.line(grant.agency(), AGENCY_LONGEST);
        var role = new RoleHeld(
                UUID.randomUUID(), grant.account(), grant.role(), agency, grant.from(), grant.until(), false);
        return transactions.write(by.region(), () -> {
            known(by.region(), grant.account());
            roles.insert(by.region(), role, by.account(), rules.now());
            record(by, role, RightChange.Kind.GRANTED, reason);
            return role.id();
        });
    }

    public void revoke(Actor by, UUID role, String reason) {
        transactions.write(by.region(), () -> {
            var held = roles.find(by.region(), role)
                    .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "right-unknown", "No such right"));
            allowed(by, held.account());
            if (!roles.revoke(by.region(), role, by.account(), rules.now())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "right-revoked", "Right was revoked before");
            }
            record(by, held, RightChange.Kind.REVOKED, reason);
        });
    }

    public List<RoleHeld> of(RegionCode region, UUID account) {
        return transactions.read(region, () -> roles.of(region, account));
    }

    /** The record of changes of one officer, newest first. */
    public List<RightChange> changesOf(RegionCode region, UUID account) {
        return transactions.read(region, () -> changes.of(region, account));
    }

    /** The newest changes in a region. */
    public List<RightChange> latestChanges(RegionCode region, int limit) {
        return transactions.read(region, () -> changes.latest(region, limit));
    }

    private static void allowed(Actor by, UUID account) {
        AccountRules.administrator(by);
        if (by.account().equals(account)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "own-rights", "Nobody changes their own rights");
        }
    }

    private void known(RegionCode region, UUID account) {
        if (officers.find(region, account).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "officer-unknown", "No such officer");
        }
    }

    private void record(Actor by, RoleHeld role, RightChange.Kind kind, String reason) {
        changes.append(
                by.region(),
                new RightChange(
                        rules.now(),
                        by.account(),
                        role.account(),
                        null,
                        kind,
                        role.role(),
                        role.agency(),
                        role.from(),
                        role.until(),
                        Words.line(reason, REASON_LONGEST)));
    }
}
