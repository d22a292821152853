package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What proves an owner, and what follows once they proved to be one. */
@Component
class Credentials {

    private final Transactions transactions;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final SignIn signIn;
    private final Passwords passwords;
    private final Context context;

    Credentials(
            Transactions transactions,
            AccountStore accounts,
            SessionStore sessions,
            SignIn signIn,
            Passwords passwords,
            Context context) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIn = signIn;
        this.passwords = passwords;
        this.context = context;
    }

    /** Where and when. */
    @Component
    record Context(IdentitySettings settings, InstantSource clock) {}

    RegionCode hall() {
        return context.settings().hallRegion();
    }

    Login login(String typed) {
        return Login.parse(typed)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID, "login-malformed", "Neither an e-mail address nor a phone number"));
    }

    void checkPassword(String password) {
        passwords.check(password);
    }

    void replacePassword(LocatorStore.Place owner, String password) {
        var hash = passwords.hash(password);
        transactions.write(owner.region(), () -> {
            accounts.updatePassword(owner.region(), owner.account(), hash);
            sessions.endAll(owner.region(), owner.account(), context.clock().instant());
        });
    }

    SignIn.Outcome proven(LocatorStore.Place owner, Visitor visitor) {
        return signIn.proven(owner, visitor);
    }
}
