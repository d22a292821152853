package id.pendopo.regions;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.kernel.WorkingDays;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The door to the official calendar: working days, due dates, and the recorded change of either. */
@Service
public class Calendar {

    private static final int TEXT_MAX = 200;

    private final Edition edition;
    private final CalendarStore store;
    private final Regions regions;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Calendar(
            Edition edition,
            CalendarStore store,
            Regions regions,
            Transactions transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.edition = edition;
        this.store = store;
        this.regions = regions;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    public WorkingDays workingDays(RegionCode region) {
        return edition.current().calendars().of(region);
    }

    /** The last day of a term; the day on which it starts is not counted. Says when a year on the way is not decreed. */
    public DueDate due(RegionCode region, LocalDate from, int days) {
        return edition.current().calendars().due(region, from, days);
    }

    /** The years for which a calendar was decreed, in order. */
    public Set<Integer> decreedYears() {
        return new TreeSet<>(edition.current().calendars().decreedYears());
    }

    /** The free days of a year in a region, in order. */
    public List<FreeDay> freeDays(RegionCode region, int year) {
        return edition.current().calendars().days().stream()
                .filter(day -> day.day().getYear() == year && day.closes(region))
                .toList();
    }

    /** All that was ever recorded for a year, newest first. */
    public List<CalendarEntry> history(int year) {
        return transactions.withoutRegion(() -> store.history(year));
    }

    /**
     * How many terms of five working days, begun on each day of the year, would end on another day. Shown before a change
     * is saved.
     */
    public int effect(CalendarChange change) {
        var region = change.scope().orElse(RegionCode.of("35"));
        var before = workingDays(region);
        var after = after(region, change);
        var first = change.day().minusDays(60);
        return (int) first.datesUntil(change.day().plusDays(1))
                .filter(before::isWorkingDay)
                .filter(day -> !before.due(day, 5).equals(after.due(day, 5)))
                .count();
    }

    /** The working days of a region as they would be. */
    WorkingDays after(RegionCode region, CalendarChange change) {
        var free = new HashSet<>(workingDays(region).free());
        switch (change) {
            case CalendarChange.Add add -> free.add(add.day());
            case CalendarChange.Remove remove -> free.remove(remove.day());
        }
        return new WorkingDays(free);
    }

    static boolean concerns(CalendarChange change, RegionCode region) {
        return change.scope()
                .map(scope -> scope.equals(region) || scope.equals(region.province()))
                .orElse(true);
    }

    /** Changes the calendar. Whoever keeps clocks hears {@link CalendarAmended} in this transaction. */
    public void amend(Actor actor, CalendarChange change) {
        requireRight(actor, change.scope());
        transactions.write(actor.region(), () -> {
            store.lock();
            var now = clock.instant();
            switch (change) {
                case CalendarChange.Add add -> add(actor, add);
                case CalendarChange.Remove remove -> remove(actor, remove);
            }
            edition.move();
            var known = now.plus(Edition.POLLING.multipliedBy(2));
            regions.all().stream()
                    .filter(region -> concerns(change, region.code()))
                    .forEach(region -> events.publishEvent(new CalendarAmended(region.code(), known)));
        });
    }

    private void add(Actor actor, CalendarChange.Add add) {
        requireText("name", add.name());
        requireText("decree", add.decree());
        requireText("reason", add.reason());
        if (held(add).isPresent()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "day-already-free",
                    add.day() + " is free already",
                    add.day().toString());
        }
        store.append(entered(actor, add.scope(), add.day(), add.kind(), add.name(), add.decree()), false, add.reason());
    }

    private void remove(Actor actor, CalendarChange.Remove remove) {
        requireText("decree", remove.decree());
        requireText("reason", remove.reason());
        var held = held(remove)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT,
                        "day-not-free",
                        remove.day() + " is not free",
                        remove.day().toString()));
        store.append(
                entered(actor, held.region(), held.day(), held.kind(), held.name(), remove.decree()),
                true,
                remove.reason());
    }

    private Optional<FreeDay> held(CalendarChange change) {
        return store.holding().stream()
                .filter(day -> day.day().equals(change.day()) && day.region().equals(change.scope()))
                .findFirst();
    }

    private FreeDay entered(
            Actor actor, Optional<RegionCode> scope, LocalDate day, FreeDay.Kind kind, String name, String decree) {
        return new FreeDay(
                scope,
                day,
                kind,
                name.strip(),
                decree.strip(),
                true,
                "administrator",
                actor.account(),
                clock.instant());
    }

    /** Says that the days of a year are all entered, so that due dates in it are final. */
    public void decree(Actor actor, int year, String decree) {
        requireRight(actor, Optional.empty());
        requireText("decree", decree);
        if (year < 2000 || year > 2200) {
            throw new Refusal(Refusal.Kind.INVALID, "calendar-year", "Year " + year, year);
        }
        transactions.write(actor.region(), () -> {
            store.lock();
            var now = clock.instant();
            if (!store.decree(
                    year, decree.strip(), true, "administrator", actor.account(), now.atOffset(ZoneOffset.UTC))) {
                throw new Refusal(Refusal.Kind.CONFLICT, "year-already-decreed", "Year " + year + " stands", year);
            }
            edition.move();
            var known = now.plus(Edition.POLLING.multipliedBy(2));
            regions.all().forEach(region -> events.publishEvent(new CalendarAmended(region.code(), known)));
        });
    }

    /** The nation's and the province's days are kept by the province, a regency's by the regency or the province. */
    private static void requireRight(Actor actor, Optional<RegionCode> scope) {
        boolean own = scope.map(
                        code -> code.equals(actor.region()) || actor.region().equals(code.province()))
                .orElse(actor.region().isProvince());
        if (!own || !actor.holds(Roles.ADMINISTRATOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "calendar-not-yours", "No administrator of this calendar");
        }
    }

    private static void requireText(String field, String value) {
        if (value.isBlank() || value.length() > TEXT_MAX || value.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "calendar-text", "Field " + field + " is empty or wrong", field, TEXT_MAX);
        }
    }
}
