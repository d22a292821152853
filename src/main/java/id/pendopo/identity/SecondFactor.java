package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The optional second factor: an authenticator app, and ten codes on paper for the day the phone is gone. */
@Service
public class SecondFactor {

    private static final int BACKUP_CODES = 10;
    private static final int BACKUP_GROUP = 5;

    private final Transactions transactions;
    private final SecondFactorStore store;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    SecondFactor(
            Transactions transactions,
            SecondFactorStore store,
            Throttle throttle,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.throttle = throttle;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A secret on offer, not yet in force.
     *
     * @param secret as an app wants it typed
     * @param uri as an app wants it scanned
     * @param sealed what the form carries to the next step
     */
    public record Offer(String secret, String uri, String sealed) {

        /** The secret in groups that the eye can follow. */
        public String grouped() {
            return secret.replaceAll("(.{4})(?=.)", "$1 ");
        }

        @Override
        public String toString() {
            return "Offer[…]";
        }
    }

    public Offer offer(String accountName) {
        return offer(Totp.freshSecret(), accountName);
    }

    /** The same once more, for a form that is shown again: the app has it already. */
    public Offer offerAgain(String offered, String accountName) {
        try {
            return offer(secret(offered), accountName);
        } catch (Refusal _) {
            return offer(accountName);
        }
    }

    private static Offer offer(byte[] secret, String accountName) {
        var label = URLEncoder.encode("Pendopo:" + accountName, StandardCharsets.UTF_8)
                .replace("+", "%20");
        var typed = Totp.base32(secret);
        return new Offer(
                typed,
                "otpauth://totp/" + label + "?secret=" + typed + "&issuer=Pendopo",
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /**
     * Puts the secret in force once a code proves that the app has it; answers the backup codes, shown once. One that is in
     * force is not replaced: it is turned off first, with a code of its own.
     */
    public List<String> turnOn(Actor actor, String offered, String code) {
        byte[] secret = secret(offered);
        var step = Totp.match(secret, digits(code), clock.instant(), 0);
        if (step.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "second-factor-wrong", "Second factor: code does not match");
        }
        var codes = Stream.generate(() -> TypedCode.fresh(BACKUP_GROUP))
                .limit(BACKUP_CODES)
                .toList();
        transactions.write(actor.region(), () -> {
            if (!store.set(actor.region(), actor.account(), secret, step.getAsLong())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "second-factor-on", "Second factor is on already");
            }
            store.replaceBackupCodes(
                    actor.region(),
                    actor.account(),
                    codes.stream().map(TypedCode::plain).toList());
            tell(actor, "identity.message.secondFactorOn");
        });
        return codes;
    }

    /** Turns it off; only with a code that works, so that an unguarded screen is not enough. */
    public void turnOff(Actor actor, String code) {
        throttle.turningOff(actor.account());
        transactions.write(actor.region(), () -> {
            if (!accepts(actor.region(), actor.account(), code)) {
                throw new Refusal(Refusal.Kind.INVALID, "second-factor-wrong", "Second factor: code does not match");
            }
            store.clear(actor.region(), actor.account());
            tell(actor, "identity.message.secondFactorOff");
        });
        throttle.turnedOff(actor.account());
    }

    private void tell(Actor owner, String text) {
        events.publishEvent(new Notice(owner.region(), owner.account(), text, Map.of(), "/account/second-factor"));
    }

    public boolean isOn(Actor actor) {
        return transactions.write(
                actor.region(),
                () -> store.find(actor.region(), actor.account()).isPresent());
    }

    /** Whether a code of the app or a backup code holds; it holds once. Inside a transaction. */
    boolean accepts(RegionCode region, UUID account, String typed) {
        var row = store.find(region, account);
        if (row.isEmpty()) {
            return false;
        }
        var step = Totp.match(
                row.get().secret(), digits(typed), clock.instant(), row.get().usedUpTo());
        if (step.isPresent()) {
            store.used(region, account, step.getAsLong());
            return true;
        }
        return store.useBackupCode(region, account, TypedCode.plain(typed), clock.instant());
    }

    private static byte[] secret(String offered) {
        try {
            byte[] secret = Base64.getUrlDecoder().decode(offered);
            if (secret.length == 20) {
                return secret;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new Refusal(Refusal.Kind.MALFORMED, "form-malformed", "Not an offered secret");
    }

    private static String digits(String typed) {
        return typed.replace(" ", "");
    }
}
