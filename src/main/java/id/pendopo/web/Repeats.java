package id.pendopo.web;

import id.pendopo.database.Transactions;
import id.pendopo.database.Vault;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.web.RepeatStore.Known;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes the repeat of a request harmless. What acts marks its key in its own transaction, by the fact that it discloses:
 * so even a node that died between the act and the answer never acts twice.
 */
@Component
class Repeats {

    private static final Duration REMEMBERED = Duration.ofHours(24);

    /** No request takes longer; after it the node that began is taken for dead. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final String CONTEXT = "web.request.answer_sealed";
    private static final String DIGEST = "web.request.digest";

    private static final ThreadLocal<Key> CURRENT = new ThreadLocal<>();

    private final Transactions transactions;
    private final RepeatStore store;
    private final Vault vault;
    private final InstantSource clock;

    Repeats(Transactions transactions, RepeatStore store, Vault vault, InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** Whose request it is, and which. */
    record Key(RegionCode region, byte[] hash) {}

    /** As it was given the first time. */
    record Answer(int status, String headers, byte[] body) {}

    /**
     * Answers with what was said the first time, or nothing when this is the first time.
     *
     * @throws Refusal when the key was used for something else, is in use, or acted without an answer
     */
    Optional<Answer> begin(Key key, byte[] digest) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var kept = keyed(key, digest);
        var answer = transactions.write(key.region(), () -> {
            store.forgetBefore(now.minus(REMEMBERED));
            return store.begin(key.region(), key.hash(), kept, now) ? Optional.<Answer>empty() : again(key, kept, now);
        });
        if (answer.isEmpty()) {
            CURRENT.set(key);
        }
        return answer;
    }

    /** A body may hold the passphrase of a signature: without our key nobody can try passphrases on what is kept of it. */
    private byte[] keyed(Key key, byte[] digest) {
        var hex = HexFormat.of();
        return vault.lookup(DIGEST, hex.formatHex(key.hash()) + hex.formatHex(digest));
    }

    private Optional<Answer> again(Key key, byte[] digest, Instant now) {
        var known = store.get(key.hash());
        if (!MessageDigest.isEqual(known.digest(), digest)) {
            throw new Refusal(Refusal.Kind.INVALID, "idempotency-key-reused", "Key was used for another request");
        }
        if (known.status() != null) {
            return Optional.of(answer(known));
        }
        boolean stale = known.beganAt().plus(LONGEST).isBefore(now);
        if (stale && known.acted()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "idempotency-answer-lost", "Acted, but its answer was lost");
        }
        if (!stale || !store.takeOver(key.hash(), known.beganAt(), now)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "idempotency-in-progress", "The same request is being worked on");
        }
        return Optional.empty();
    }

    private Answer answer(Known known) {
        var sealed = Objects.requireNonNull(known.answer());
        return new Answer(
                Objects.requireNonNull(known.status()),
                Objects.requireNonNull(known.headers()),
                vault.openBytes(sealed, CONTEXT));
    }

    /** In the transaction of the act itself. */
    @EventListener
    void on(Disclosable act) {
        var key = CURRENT.get();
        if (key != null
                && key.region().equals(act.region())
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            store.acted(key.hash());
        }
    }

    void keep(Key key, Answer answer) {
        CURRENT.remove();
        var sealed = vault.seal(answer.body(), CONTEXT);
        transactions.write(key.region(), () -> store.answer(key.hash(), answer.status(), answer.headers(), sealed));
    }

    /** Nothing came of it: the same key may be tried again. */
    void forget(Key key) {
        CURRENT.remove();
        transactions.write(key.region(), () -> store.forget(key.hash()));
    }
}
