package id.pendopo.regions;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes a change of offices: who may, one at a time, recorded, and known to every node. */
@Component
class Changes {

    private static final int TEXT_MAX = 200;

    private final Edition edition;
    private final CalendarStore calendar;
    private final RegionStore store;
    private final Regions regions;
    private final Transactions transactions;
    private final InstantSource clock;

    Changes(
            Edition edition,
            CalendarStore calendar,
            RegionStore store,
            Regions regions,
            Transactions transactions,
            InstantSource clock) {
        this.edition = edition;
        this.calendar = calendar;
        this.store = store;
        this.regions = regions;
        this.transactions = transactions;
        this.clock = clock;
    }

    void make(Actor actor, RegionCode region, String reason, Supplier<RegionStore.Change> change) {
        boolean own = region.equals(actor.region()) || actor.region().equals(region.province());
        if (!own || !actor.holds(Roles.ADMINISTRATOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "offices-not-yours", "No administrator of " + region);
        }
        requireText("reason", reason);
        transactions.write(actor.region(), () -> {
            calendar.lock();
            edition.move();
            regions.get(region);
            store.record(change.get(), actor.account(), clock.instant());
        });
    }

    static void requireText(String field, String value) {
        if (value.isBlank() || value.length() > TEXT_MAX || value.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "office-text", "Field " + field + " is empty or wrong", field, TEXT_MAX);
        }
    }

    static void requireCode(String field, String value, String form) {
        if (!value.matches(form)) {
            throw new Refusal(Refusal.Kind.INVALID, "office-code", "Field " + field + " has the wrong form", field);
        }
    }
}
