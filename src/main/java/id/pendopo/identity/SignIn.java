package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.identity.SessionStore.Stage;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Signing in with a password, and with a second factor where the owner wants one. */
@Service
public class SignIn {

    private final Transactions transactions;
    private final LocatorStore locator;
    private final AccountStore accounts;
    private final SessionStore devices;
    private final Sessions sessions;
    private final Gate gate;

    SignIn(
            Transactions transactions,
            LocatorStore locator,
            AccountStore accounts,
            SessionStore devices,
            Sessions sessions,
            Gate gate) {
        this.transactions = transactions;
        this.locator = locator;
        this.accounts = accounts;
        this.devices = devices;
        this.sessions = sessions;
        this.gate = gate;
    }

    /** What came of it. A wrong password and a name that does not exist are the same answer. */
    public sealed interface Outcome {

        /**
         * @param session value of the session cookie
         * @param device value of the device cookie
         */
        record Open(String session, String device) implements Outcome {}

        /** @param pending value of the cookie by which the second step finds the first */
        record SecondFactorAsked(String pending) implements Outcome {}

        record Wrong() implements Outcome {}
    }

    /** Guards the two factors: slows guesses, compares. */
    @Component
    record Gate(Throttle throttle, Passwords passwords, SecondFactor secondFactor, InstantSource clock) {}

    public Outcome withPassword(String typed, String password, Visitor visitor) {
        var parsed = Login.parse(typed);
        if (parsed.isEmpty()) {
            gate.passwords().matches(password, null);
            return new Outcome.Wrong();
        }
        var login = parsed.get();
        var place = transactions.withoutRegion(() -> locator.find(login));
        slow(login, place, visitor);
        var account =
                place.flatMap(at -> transactions.read(at.region(), () -> accounts.find(at.region(), at.account())));
        var hash = account.filter(row -> !row.closed())
                .map(row -> Optional.ofNullable(row.passwordHash()))
                .orElse(Optional.empty())
                .orElse(null);
        if (!gate.passwords().matches(password, hash) || place.isEmpty()) {
            return new Outcome.Wrong();
        }
        gate.throttle().succeeded(login, visitor);
        return proven(place.get(), visitor);
    }

    /** Goes on with an owner whose first factor is proven. */
    Outcome proven(LocatorStore.Place owner, Visitor visitor) {
        boolean second = transactions.read(
                owner.region(),
                () -> accounts.find(owner.region(), owner.account())
                        .map(AccountStore.Row::secondFactor)
                        .orElse(false));
        return second ? new Outcome.SecondFactorAsked(pending(owner, visitor)) : open(owner, visitor);
    }

    /**
     * @param pending value of the cookie that the first step gave
     * @param code six digits of the app, or a backup code
     */
    public Outcome withSecondFactor(String pending, String code, Visitor visitor) {
        var secret = Secret.parse(pending);
        if (secret.isEmpty()) {
            return new Outcome.Wrong();
        }
        var region = secret.get().region();
        var first = transactions.read(region, () -> sessions.find(secret.get(), Stage.SECOND_FACTOR));
        if (first.isEmpty()) {
            return new Outcome.Wrong();
        }
        var owner = new LocatorStore.Place(region, first.get().account());
        var device = known(owner, visitor.deviceKey()) ? visitor.deviceKey() : null;
        gate.throttle().secondFactor(owner.account(), device);
        var outcome = second(secret.get(), owner, code, visitor);
        if (outcome instanceof Outcome.Open) {
            gate.throttle().secondFactorHeld(owner.account(), device);
        }
        return outcome;
    }

    private Outcome second(Secret pending, LocatorStore.Place owner, String code, Visitor visitor) {
        return transactions.write(owner.region(), () -> {
            var first = sessions.find(pending, Stage.SECOND_FACTOR);
            if (first.isEmpty() || !gate.secondFactor().accepts(owner.region(), owner.account(), code)) {
                return new Outcome.Wrong();
            }
            devices.end(
                    owner.region(),
                    owner.account(),
                    first.get().id(),
                    gate.clock().instant());
            return open(owner, visitor);
        });
    }

    /** Opens a session for who has just proved to be the owner, on this device from now on known. */
    private Outcome.Open open(LocatorStore.Place owner, Visitor visitor) {
        var key = known(owner, visitor.deviceKey()) ? visitor.deviceKey() : null;
        var device = key == null ? Secret.fresh(owner.region()).clear() : key;
        var from = new Visitor(visitor.network(), visitor.device(), device);
        return transactions.write(owner.region(), () -> {
            devices.remember(
                    owner.region(), owner.account(), device, gate.clock().instant());
            return new Outcome.Open(sessions.begin(owner.region(), owner.account(), Stage.OPEN, from), device);
        });
    }

    private String pending(LocatorStore.Place owner, Visitor visitor) {
        return transactions.write(
                owner.region(), () -> sessions.begin(owner.region(), owner.account(), Stage.SECOND_FACTOR, visitor));
    }

    private void slow(Login login, Optional<LocatorStore.Place> place, Visitor visitor) {
        var key = visitor.deviceKey();
        if (key != null && place.isPresent() && known(place.get(), key)) {
            gate.throttle().known(login, key);
        } else {
            gate.throttle().stranger(login, visitor);
        }
    }

    private boolean known(LocatorStore.Place owner, @Nullable String deviceKey) {
        return deviceKey != null
                && transactions.<Boolean>read(
                        owner.region(), () -> devices.knows(owner.region(), owner.account(), deviceKey));
    }
}
