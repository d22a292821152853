package id.pendopo.notify;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.notify.MessageStore.Row;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The door to the messages of an account, in whichever region they arose. */
@Service
public class Messages {

    private static final int SHOWN = 100;

    private final MessageStore store;
    private final Phrasing phrasing;
    private final Transactions transactions;
    private final InstantSource clock;

    Messages(MessageStore store, Phrasing phrasing, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.phrasing = phrasing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The latest, newest first, in the reader's language. */
    public List<Message> of(Actor actor, Locale language) {
        requireAccount(actor);
        return transactions.<List<RegionCode>>withoutRegion(() -> store.regions(Optional.of(actor.account()))).stream()
                .flatMap(region ->
                        transactions.<List<Row>>read(region, () -> store.of(actor.account(), SHOWN)).stream())
                .sorted(Comparator.comparing(Row::createdAt).reversed())
                .limit(SHOWN)
                .map(row -> new Message(
                        row.id(),
                        phrasing.subject(row.textKey(), row.values(), language),
                        phrasing.body(row.textKey(), row.values(), language),
                        row.link(),
                        row.createdAt(),
                        row.read()))
                .toList();
    }

    public int unread(Actor actor) {
        return transactions.<List<RegionCode>>withoutRegion(() -> store.regions(Optional.of(actor.account()))).stream()
                .mapToInt(region -> transactions.<Integer>read(region, () -> store.unread(actor.account())))
                .sum();
    }

    /** Marks one message as read, or all. */
    public void read(Actor actor, Optional<UUID> id) {
        requireAccount(actor);
        transactions
                .<List<RegionCode>>withoutRegion(() -> store.regions(Optional.of(actor.account())))
                .forEach(region -> transactions.write(region, () -> store.read(actor.account(), id, clock.instant())));
    }

    private static void requireAccount(Actor actor) {
        if (actor.kind() == Actor.Kind.ANONYMOUS) {
            throw new Refusal(Refusal.Kind.UNAUTHENTICATED, "unauthenticated", "Messages belong to an account");
        }
    }
}
