package id.pendopo.innovation.exhibition;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.promises.Promise;
import id.pendopo.innovation.promises.Promises;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Offices;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every act of an event needs: a transaction of its region, the time there, what the log is promised, and who may. */
@Component
class Acts {

    private final Transactions transactions;
    private final Offices offices;
    private final Promises promises;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Acts(
            Transactions transactions,
            Offices offices,
            Promises promises,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.transactions = transactions;
        this.offices = offices;
        this.promises = promises;
        this.events = events;
        this.clock = clock;
    }

    <T extends @Nullable Object> T read(Event event, Supplier<T> work) {
        return transactions.read(event.region(), work);
    }

    <T extends @Nullable Object> T write(Event event, Supplier<T> work) {
        return transactions.write(event.region(), work);
    }

    void write(Event event, Runnable work) {
        transactions.write(event.region(), work);
    }

    <T extends @Nullable Object> T write(RegionCode region, Supplier<T> work) {
        return transactions.write(region, work);
    }

    <T extends @Nullable Object> T open(Supplier<T> work) {
        return transactions.withoutRegion(work);
    }

    /** As fine as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    ZoneId zone(RegionCode region) {
        return offices.zone(region);
    }

    /** Promises the public log an act of this event. */
    void promise(String kind, Event event, String words) {
        promises.make(kind, event.region(), subject(event), words(event, words), now());
    }

    /** As the log is promised them. */
    static String words(Event event, String words) {
        return event.code() + "\n" + words;
    }

    private static String subject(Event event) {
        return "event:" + event.code();
    }

    /** All that the log was promised of this event, the oldest first. */
    List<Promise> promised(Event event) {
        return read(event, () -> promises.about(event.region(), subject(event)));
    }

    /** Those that are not any more as they were made; asks the log, so outside any transaction. */
    List<Promise> broken(List<Promise> made) {
        return promises.broken(made);
    }

    void publish(Object fact) {
        events.publishEvent(fact);
    }

    static boolean isSecretariat(Actor actor, RegionCode region) {
        return actor.isOfficer() && actor.region().equals(region) && actor.holds(Roles.INNOVATION_SECRETARIAT);
    }

    static void requireSecretariat(Actor actor, RegionCode region) {
        if (!isSecretariat(actor, region)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "event-secretariat-only", "Not the secretariat of " + region);
        }
    }
}
