package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What proves an owner, and what follows once they proved to be one. */
@Component
class Credentials {

    private final Transactions transactions;
    private final AccountStore accounts;
    private final Keyring keys;
    private final SignIn signIn;
    private final Passwords passwords;
    private final Context context;

    Credentials(
            Transactions transactions,
            AccountStore accounts,
            Keyring keys,
            SignIn signIn,
            Passwords passwords,
            Context context) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.keys = keys;
        this.signIn = signIn;
        this.passwords = passwords;
        this.context = context;
    }

    /** Where, and who is told. */
    @Component
    record Context(IdentitySettings settings, ApplicationEventPublisher events) {}

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

    /**
     * A new password takes back every key to the account: whoever lost the password to somebody lost the account to them,
     * with the tokens that they made meanwhile. The owner is told.
     */
    void replacePassword(LocatorStore.Place owner, String password) {
        var hash = passwords.hash(password);
        transactions.write(owner.region(), () -> {
            accounts.updatePassword(owner.region(), owner.account(), hash);
            keys.takeBack(owner.region(), owner.account());
            context.events()
                    .publishEvent(new Notice(
                            owner.region(),
                            owner.account(),
                            "identity.message.passwordReplaced",
                            Map.of(),
                            "/account/tokens"));
        });
    }

    SignIn.Outcome proven(LocatorStore.Place owner, Visitor visitor) {
        return signIn.proven(owner, visitor);
    }
}
