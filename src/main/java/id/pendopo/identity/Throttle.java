package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.database.Vault;
import id.pendopo.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows guessing without ever locking an account.
 *
 * <p>Guesses are counted by (name, network) for devices that the account does not know and by (name, device) for one it
 * knows. So a stranger who guesses all day slows themselves; the owner's own device goes on, and on a new one the owner
 * may always set a new password by a code. A name that does not exist is counted like any other. Codes that are sent are
 * not refused: where enough were sent, those still hold. Guesses at a second factor are counted by account, but only once
 * the password was right.
 */
@Component
class Throttle {

    private static final AttemptStore.Limit GUESSES =
            new AttemptStore.Limit(5, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofHours(24));

    /** Many people may share one address, so a network waits only after many failures, and shortly. */
    private static final AttemptStore.Limit NETWORK =
            new AttemptStore.Limit(200, Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofHours(1));

    private static final AttemptStore.Limit CODES =
            new AttemptStore.Limit(3, Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofHours(24));

    /** All places together: protects an inbox from a flood, and never for longer than a short wait. */
    private static final AttemptStore.Limit ALL_CODES =
            new AttemptStore.Limit(20, Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(1));

    private final Transactions transactions;
    private final AttemptStore attempts;
    private final Vault vault;
    private final InstantSource clock;

    Throttle(Transactions transactions, AttemptStore attempts, Vault vault, InstantSource clock) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.vault = vault;
        this.clock = clock;
    }

    /** A guess at a password from a device that the account does not know. */
    void stranger(Login login, Visitor visitor) {
        take(network(visitor), NETWORK);
        take(strangers(login, visitor), GUESSES);
    }

    /** A guess from a device that the account knows. */
    void known(Login login, String deviceKey) {
        take(devices(login, deviceKey), GUESSES);
    }

    void succeeded(Login login, Visitor visitor) {
        transactions.withoutRegion(() -> {
            attempts.clear(strangers(login, visitor));
            var device = visitor.deviceKey();
            if (device != null) {
                attempts.clear(devices(login, device));
            }
            return true;
        });
    }

    /**
     * A guess at a second factor, of which there are only a million, by somebody who knew the password. However often they
     * sign in anew, it is one count; a device that the account knows has its own.
     */
    void secondFactor(UUID account, @Nullable String deviceKey) {
        takeCode(seconds(account, deviceKey));
    }

    void secondFactorHeld(UUID account, @Nullable String deviceKey) {
        clear(seconds(account, deviceKey));
    }

    /** A guess by somebody who sits before an open session and wants the second factor gone. */
    void turningOff(UUID account) {
        takeCode(bucket("second-factor-off", account.toString()));
    }

    void turnedOff(UUID account) {
        clear(bucket("second-factor-off", account.toString()));
    }

    /**
     * A wish for a code to be sent, and whether this address got enough of them for now: nobody shall be flooded, from
     * however many places. That is no "no": a stranger could cause it.
     */
    boolean sentEnough(Login login, Visitor visitor) {
        take(network(visitor), NETWORK);
        return isFull(bucket("code", login.value() + "\0" + visitor.network()), CODES)
                || isFull(bucket("codes", login.value()), ALL_CODES);
    }

    /** A guess at a code that was sent; each page that asks for one allows a few. */
    void guess(Visitor visitor) {
        take(network(visitor), NETWORK);
    }

    private byte[] seconds(UUID account, @Nullable String deviceKey) {
        return bucket("second-factor", account + "\0" + (deviceKey == null ? "" : deviceKey));
    }

    private byte[] network(Visitor visitor) {
        return bucket("network", visitor.network());
    }

    private byte[] strangers(Login login, Visitor visitor) {
        return bucket("stranger", login.value() + "\0" + visitor.network());
    }

    private byte[] devices(Login login, String deviceKey) {
        return bucket("device", login.value() + "\0" + deviceKey);
    }

    private byte[] bucket(String kind, String value) {
        return vault.lookup("identity.attempt", kind + "\0" + value);
    }

    private void take(byte[] bucket, AttemptStore.Limit limit) {
        take(bucket, limit, "try-later");
    }

    private void takeCode(byte[] bucket) {
        take(bucket, GUESSES, "code-try-later");
    }

    private boolean isFull(byte[] bucket, AttemptStore.Limit limit) {
        var now = clock.instant();
        return transactions
                .withoutRegion(() -> attempts.take(bucket, limit, now))
                .isPresent();
    }

    private void clear(byte[] bucket) {
        transactions.withoutRegion(() -> {
            attempts.clear(bucket);
            return true;
        });
    }

    private void take(byte[] bucket, AttemptStore.Limit limit, String slug) {
        Instant now = clock.instant();
        var blocked = transactions.withoutRegion(() -> attempts.take(bucket, limit, now));
        blocked.ifPresent(until -> {
            long seconds = Math.max(1, Duration.between(now, until).toSeconds() + 1);
            throw new Refusal(
                    Refusal.Kind.TOO_MANY, slug, "Too many attempts", List.of(seconds), Map.of("retryAfter", seconds));
        });
    }
}
