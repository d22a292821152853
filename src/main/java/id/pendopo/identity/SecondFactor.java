package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The optional second factor: an authenticator app, and ten codes on paper for the day the phone is gone. */
@Service
public class SecondFactor {

    private static final int BACKUP_CODES = 10;
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private final Transactions transactions;
    private final SecondFactorStore store;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(Transactions transactions, SecondFactorStore store, InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
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

        @Override
        public String toString() {
            return "Offer[…]";
        }
    }

    public Offer offer(String accountName) {
        return offer(Totp.freshSecret(), accountName);
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

    /** Puts the secret in force once a code proves that the app has it; answers the backup codes, shown once. */
    public List<String> turnOn(Actor actor, String offered, String code) {
        byte[] secret = secret(offered);
        var step = Totp.match(secret, digits(code), clock.instant(), 0);
        if (step.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "code-wrong", "Second factor: code does not match");
        }
        var codes = Stream.generate(this::backupCode).limit(BACKUP_CODES).toList();
        transactions.write(actor.region(), () -> {
            store.set(actor.region(), actor.account(), secret, step.getAsLong());
            store.replaceBackupCodes(
                    actor.region(),
                    actor.account(),
                    codes.stream().map(SecondFactor::plain).toList());
        });
        return codes;
    }

    /** Turns it off; only with a code that works, so that an unguarded screen is not enough. */
    public void turnOff(Actor actor, String code) {
        transactions.write(actor.region(), () -> {
            if (!accepts(actor.region(), actor.account(), code)) {
                throw new Refusal(Refusal.Kind.INVALID, "code-wrong", "Second factor: code does not match");
            }
            store.clear(actor.region(), actor.account());
        });
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
        return store.useBackupCode(region, account, plain(typed), clock.instant());
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

    private String backupCode() {
        var code = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            code.append(i == 5 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static String digits(String typed) {
        return typed.replace(" ", "");
    }

    private static String plain(String typed) {
        return typed.strip().replace("-", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
