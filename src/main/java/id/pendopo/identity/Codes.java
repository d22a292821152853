package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.identity.CodeStore.Purpose;
import id.pendopo.kernel.DirectMessage;
import id.pendopo.kernel.Refusal;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Codes that prove that an address is somebody's: five tries on each page that asks for one, ten minutes, once.
 *
 * <p>A code holds for its address on every such page. So a stranger who asks for codes in somebody's name until no more
 * are sent takes nothing from them: what was sent still holds. It is long enough that the tries of many strangers on many
 * pages come to nothing.
 */
@Component
class Codes {

    private static final int TRIES = 5;
    private static final int GROUP = 4;

    private final Transactions transactions;
    private final CodeStore store;
    private final IdentitySettings settings;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Codes(
            Transactions transactions,
            CodeStore store,
            IdentitySettings settings,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Sends a code, and answers the reference under which it may be typed. */
    UUID send(Purpose purpose, Login login, Locale language) {
        var code = TypedCode.fresh(GROUP);
        var row = row(purpose, login);
        var text = purpose == Purpose.SIGN_UP ? "identity.message.signUpCode" : "identity.message.resetCode";
        transactions.write(settings.hallRegion(), () -> {
            store.insert(settings.hallRegion(), row, TypedCode.plain(code), clock.instant());
            tell(login, text, Map.of("code", code, "minutes", minutes()), language);
        });
        return row.id();
    }

    /** Leaves the code that holds in force and sends none; where none holds, sends one after all. */
    UUID keep(Purpose purpose, Login login, Locale language) {
        boolean holds = transactions.read(
                settings.hallRegion(),
                () -> store.holds(settings.hallRegion(), purpose, login.value(), clock.instant()));
        return holds ? pretend(purpose, login) : send(purpose, login, language);
    }

    /** Answers a reference that looks the same, without a code of its own. */
    UUID pretend(Purpose purpose, Login login) {
        var row = row(purpose, login);
        transactions.write(
                settings.hallRegion(), () -> store.insert(settings.hallRegion(), row, null, clock.instant()));
        return row.id();
    }

    /** Tells the owner of an address that somebody tried to sign up with it. */
    void warn(Login login, Locale language) {
        transactions.write(
                settings.hallRegion(), () -> tell(login, "identity.message.alreadySignedUp", Map.of(), language));
    }

    /** The address that this code proves. A wrong code costs a try, whatever follows. */
    Login redeem(Purpose purpose, UUID reference, String typed) {
        var code = TypedCode.plain(typed);
        var region = settings.hallRegion();
        Optional<String> address = transactions.write(
                region,
                () -> store.tryOnce(region, reference, purpose)
                        .filter(row -> row.tries() <= TRIES
                                && !row.used()
                                && clock.instant().isBefore(row.expiresAt())
                                && store.use(region, row, code, clock.instant()))
                        .map(CodeStore.Row::address));
        return address.flatMap(Login::parse)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "code-wrong", "One-time code does not hold"));
    }

    private CodeStore.Row row(Purpose purpose, Login login) {
        var expiresAt = clock.instant().plus(settings.codeLife());
        return new CodeStore.Row(UUID.randomUUID(), purpose, login.value(), expiresAt, 0, false);
    }

    private void tell(Login login, String text, Map<String, String> values, Locale language) {
        events.publishEvent(
                new DirectMessage(settings.hallRegion(), login.via(), login.value(), text, values, language));
    }

    private String minutes() {
        return Long.toString(settings.codeLife().toMinutes());
    }
}
