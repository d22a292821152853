package id.pendopo.innovation.exhibition;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Offices;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every act of an event needs: a transaction of its region, the time there, the public log, and who may. */
@Component
class Acts {

    private final Transactions transactions;
    private final Offices offices;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Acts(Transactions transactions, Offices offices, ApplicationEventPublisher events, InstantSource clock) {
        this.transactions = transactions;
        this.offices = offices;
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

    void disclose(String kind, Event event, String words) {
        disclose(kind, event, Commitment.to(event.code() + "\n" + words));
    }

    void disclose(String kind, Event event, Commitment commitment) {
        publish(new Acted(kind, event.region(), now(), commitment));
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
