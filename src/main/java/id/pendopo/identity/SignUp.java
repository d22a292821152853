package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.identity.CodeStore.Purpose;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * A new citizen, or a forgotten password: both begin with an address and go on with a code that was sent there. The
 * answers do not tell whether the address has an account; only its owner, who reads the message, learns that.
 */
@Service
public class SignUp {

    private final Transactions transactions;
    private final Accounts accounts;
    private final LocatorStore locator;
    private final Codes codes;
    private final Credentials credentials;
    private final Throttle throttle;

    SignUp(
            Transactions transactions,
            Accounts accounts,
            LocatorStore locator,
            Codes codes,
            Credentials credentials,
            Throttle throttle) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.locator = locator;
        this.codes = codes;
        this.credentials = credentials;
        this.throttle = throttle;
    }

    /** Sends a code to an address that wants an account; answers the reference for {@link #finish}. */
    public UUID begin(String typed, Visitor visitor, Locale language) {
        var login = credentials.login(typed);
        boolean enough = throttle.sentEnough(login, visitor);
        if (exists(login)) {
            if (!enough) {
                codes.warn(login, language);
            }
            return codes.pretend(Purpose.SIGN_UP, login);
        }
        return code(Purpose.SIGN_UP, login, enough, language);
    }

    /** Makes the account and signs in. */
    public SignIn.Outcome finish(UUID reference, String code, String name, String password, Visitor visitor) {
        var profile = Profile.named(name);
        credentials.checkPassword(password);
        throttle.guess(visitor);
        var login = codes.redeem(Purpose.SIGN_UP, reference, code);
        var region = credentials.hall();
        var account = accounts.openCitizen(region, new Accounts.NewCitizen(login.value(), profile, password));
        return credentials.proven(new LocatorStore.Place(region, account), visitor);
    }

    /** Sends a code by which a forgotten password may be replaced. */
    public UUID beginReset(String typed, Visitor visitor, Locale language) {
        var login = credentials.login(typed);
        boolean enough = throttle.sentEnough(login, visitor);
        return exists(login) ? code(Purpose.RESET, login, enough, language) : codes.pretend(Purpose.RESET, login);
    }

    /** Sets the new password, takes back sessions and tokens, and signs in here (the second factor is still asked for). */
    public SignIn.Outcome finishReset(UUID reference, String code, String password, Visitor visitor) {
        credentials.checkPassword(password);
        throttle.guess(visitor);
        var login = codes.redeem(Purpose.RESET, reference, code);
        var place = transactions.withoutRegion(() -> locator.find(login));
        if (place.isEmpty()) {
            return new SignIn.Outcome.Wrong();
        }
        credentials.replacePassword(place.get(), password);
        throttle.succeeded(login, visitor);
        return credentials.proven(place.get(), visitor);
    }

    private UUID code(Purpose purpose, Login login, boolean enough, Locale language) {
        return enough ? codes.keep(purpose, login, language) : codes.send(purpose, login, language);
    }

    private boolean exists(Login login) {
        return transactions.withoutRegion(() -> locator.find(login)).isPresent();
    }
}
