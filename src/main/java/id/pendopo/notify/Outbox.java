package id.pendopo.notify;

import com.github.kagkarlsson.scheduler.Scheduler;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.DirectMessage;
import id.pendopo.kernel.DirectMessage.Via;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.notify.MessageStore.Row;
import id.pendopo.notify.OutboxEntry.State;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes every message in the transaction of what happened, so that it exists exactly if the fact does, and lets an
 * administrator look at what does not get out.
 */
@Service
public class Outbox {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final Duration LATE = Duration.ofMinutes(15);
    private static final int SHOWN = 100;

    private final MessageStore store;
    private final Phrasing phrasing;
    private final Transactions transactions;
    private final Scheduler scheduler;
    private final InstantSource clock;

    Outbox(MessageStore store, Phrasing phrasing, Transactions transactions, Scheduler scheduler, InstantSource clock) {
        this.store = store;
        this.phrasing = phrasing;
        this.transactions = transactions;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    void on(Notice notice) {
        take(
                notice.region(),
                Optional.of(notice.account()),
                Optional.empty(),
                new Content(notice.text(), notice.values(), notice.link(), INDONESIAN),
                Optional.empty());
    }

    @EventListener
    void on(DirectMessage message) {
        take(
                message.region(),
                Optional.empty(),
                Optional.of(message.address()),
                new Content(message.text(), message.values(), "", message.language()),
                Optional.of(message.via()));
    }

    private record Content(String text, Map<String, String> values, String link, Locale language) {}

    private void take(
            RegionCode region, Optional<UUID> account, Optional<String> address, Content content, Optional<Via> via) {
        phrasing.require(content.text());
        var id = UUID.randomUUID();
        transactions.write(region, () -> {
            var now = clock.instant();
            store.insert(new Row(
                    region,
                    id,
                    account,
                    via,
                    address,
                    content.text(),
                    content.values(),
                    content.link(),
                    content.language(),
                    now,
                    false,
                    State.WAITING,
                    0,
                    ""));
            scheduler.schedule(DeliveryJob.of(region, id), now);
            wakeAfterCommit();
        });
    }

    /** Somebody may be waiting for a code: the next round of the scheduler is seconds away. */
    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    /** What does not get out of the actor's region, oldest first. */
    public List<OutboxEntry> stuck(Actor actor) {
        requireAdministrator(actor);
        return transactions
                .<List<Row>>read(
                        actor.region(), () -> store.stuck(clock.instant().minus(LATE), SHOWN))
                .stream()
                .map(row -> new OutboxEntry(
                        row.id(),
                        row.via().map(Via::name).orElse(""),
                        row.textKey(),
                        row.state(),
                        row.attempts(),
                        row.lastError(),
                        row.createdAt()))
                .toList();
    }

    /** Tries once more what was given up or held. */
    public void again(Actor actor, UUID id) {
        requireAdministrator(actor);
        transactions.write(actor.region(), () -> {
            var row = store.find(id)
                    .filter(found -> found.state() == State.GIVEN_UP || found.state() == State.HELD)
                    .orElseThrow(() ->
                            new Refusal(Refusal.Kind.CONFLICT, "message-not-stuck", "Message " + id + " is not stuck"));
            store.become(row.id(), State.WAITING, row.via(), 0, "", clock.instant());
            scheduler.schedule(DeliveryJob.of(actor.region(), id), clock.instant());
            wakeAfterCommit();
        });
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.holds(Roles.ADMINISTRATOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "outbox-not-yours", "No administrator of " + actor.region());
        }
    }
}
