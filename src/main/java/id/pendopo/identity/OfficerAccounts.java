package id.pendopo.identity;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.DirectMessage.Via;
import id.pendopo.kernel.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the rows of an officer's account. Inside a transaction. */
@Component
class OfficerAccounts {

    private final AccountStore accounts;
    private final OfficerStore officers;
    private final LocatorStore locator;
    private final RightChangeStore changes;
    private final AccountRules rules;

    OfficerAccounts(
            AccountStore accounts,
            OfficerStore officers,
            LocatorStore locator,
            RightChangeStore changes,
            AccountRules rules) {
        this.accounts = accounts;
        this.officers = officers;
        this.locator = locator;
        this.changes = changes;
        this.rules = rules;
    }

    UUID open(Actor by, Login login, Accounts.NewOfficer officer, @Nullable String passwordHash) {
        var region = by.region();
        var id = UUID.randomUUID();
        if (!locator.add(login, new LocatorStore.Place(region, id))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "login-taken", "Sign-in name taken");
        }
        var email = login.via() == Via.EMAIL ? login.value() : null;
        var phone = email == null ? login.value() : null;
        var profile = new Profile(officer.name(), email, phone, null, null, null, null);
        var row = AccountStore.Row.fresh(id, Actor.Kind.OFFICER, profile, passwordHash);
        accounts.insert(region, row, rules.now());
        officers.insert(region, new Officer(id, officer.name(), officer.position(), officer.nip()));
        changes.append(
                region,
                new RightChange(
                        rules.now(),
                        by.account(),
                        id,
                        null,
                        RightChange.Kind.OFFICER_CREATED,
                        null,
                        null,
                        null,
                        null,
                        officer.position()));
        return id;
    }
}
