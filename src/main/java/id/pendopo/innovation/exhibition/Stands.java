package id.pendopo.innovation.exhibition;

import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The door to halls and stands: the plan, who has which stand, and who waits for one. */
@Service
public class Stands {

    /** So many stands one agency may have in an event. */
    public static final int PER_AGENCY = 2;

    private static final int INNOVATIONS_MOST = 5;
    private static final int HALLS_MOST = 20;

    private final Events events;
    private final PlanStore plans;
    private final BookingStore bookings;
    private final EventStore store;
    private final Works works;
    private final Acts acts;

    Stands(Events events, PlanStore plans, BookingStore bookings, EventStore store, Works works, Acts acts) {
        this.events = events;
        this.plans = plans;
        this.bookings = bookings;
        this.store = store;
        this.works = works;
        this.acts = acts;
    }

    /** Agencies and their innovations, as the neighbours know them. */
    @Component
    record Works(Agencies agencies, Innovations innovations) {}

    /** The halls of an event, their stands, and who has which. */
    public record Floor(List<Hall> halls, List<Stand> stands, Map<String, Booking> taken, List<Booking> waiting) {

        public List<Stand> in(Hall hall) {
            return stands.stream()
                    .filter(stand -> stand.hall().equals(hall.code()))
                    .toList();
        }

        public long free() {
            return stands.stream()
                    .filter(stand -> !taken.containsKey(stand.number()))
                    .count();
        }
    }

    public Floor floor(Actor actor, String code) {
        var event = events.get(actor, code);
        return acts.open(() -> {
            var taken = new HashMap<String, Booking>();
            bookings.of(event.code()).forEach(booking -> taken.put(booking.stand(), booking));
            return new Floor(
                    plans.halls(event.code()), plans.stands(event.code()), taken, bookings.waiting(event.code()));
        });
    }

    /** Draws a hall, or draws it anew while none of its stands was ever booked. */
    public void draw(Actor actor, String code, HallDraft draft) {
        var event = events.required(actor, code);
        var faults = new ArrayList<Fault>();
        var drawn = Plan.read(draft, faults);
        Faulty.refuse(faults);
        acts.write(event, () -> {
            store.lock(code);
            requireUnbooked(code, drawn.hall().code());
            if (plans.halls(code).stream()
                            .filter(hall -> !hall.code().equals(drawn.hall().code()))
                            .count()
                    >= HALLS_MOST) {
                throw new Refusal(Refusal.Kind.CONFLICT, "event-halls", "Too many halls", HALLS_MOST);
            }
            var elsewhere = plans.stands(code).stream()
                    .filter(stand -> !stand.hall().equals(drawn.hall().code()))
                    .map(Stand::number)
                    .toList();
            drawn.stands().stream()
                    .filter(stand -> elsewhere.contains(stand.number()))
                    .findFirst()
                    .ifPresent(stand -> Faulty.refuse(List.of(Fault.of("stands", "standElsewhere", stand.number()))));
            plans.save(event, drawn.hall(), drawn.stands());
        });
    }

    public void remove(Actor actor, String code, String hall) {
        var event = events.required(actor, code);
        acts.write(event, () -> {
            store.lock(code);
            requireUnbooked(code, hall);
            plans.remove(event, hall);
        });
    }

    private void requireUnbooked(String code, String hall) {
        if (bookings.everBooked(code, hall)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "hall-booked", "A stand of the hall was booked", hall);
        }
    }

    /** For which agencies this person may book: as their innovation officer, in the event's region or below it. */
    public List<Agency> agencies(Actor actor, Event event) {
        return actor.rights().stream()
                .map(Actor.Right::agency)
                .distinct()
                .sorted()
                .filter(agency -> mayBookFor(actor, event, agency))
                .flatMap(agency -> works.agencies().find(actor.region(), agency).stream())
                .toList();
    }

    private static boolean mayBookFor(Actor actor, Event event, String agency) {
        return actor.isOfficer()
                && actor.holds(Roles.INNOVATION_OFFICER, agency)
                && (actor.region().equals(event.region())
                        || actor.region().province().equals(event.region()));
    }

    /** Takes a stand. Of two who want it at once one has it, and the other is told. */
    public Booking book(Actor actor, String code, String agency, String stand, List<String> innovations) {
        var event = open(actor, code);
        var wanted = wanted(actor, event, agency, stand, innovations);
        return acts.write(event, () -> {
            requireOpen(store.lock(code));
            if (plans.stands(code).stream().noneMatch(each -> each.number().equals(stand))) {
                throw new Refusal(Refusal.Kind.INVALID, "stand-unknown", "No such stand", "stand");
            }
            requireShare(code, wanted);
            if (!bookings.insert(event, wanted)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "stand-taken", "Somebody has it", stand);
            }
            acts.promise("exhibition.stand-booked", event, stand + "\n" + agency);
            return wanted;
        });
    }

    private void requireShare(String code, Booking wanted) {
        long held = bookings.of(code).stream()
                .filter(booking -> booking.isOf(wanted.agencyRegion(), wanted.agency()))
                .count();
        if (held >= PER_AGENCY) {
            throw new Refusal(Refusal.Kind.CONFLICT, "stands-enough", "Has its share", PER_AGENCY);
        }
    }

    /** Waits for a stand to come free: who has waited longest gets it. */
    public void await(Actor actor, String code, String agency, List<String> innovations) {
        var event = open(actor, code);
        var wanted = wanted(actor, event, agency, "", innovations);
        acts.write(event, () -> {
            requireOpen(store.lock(code));
            requireShare(code, wanted);
            boolean free = plans.stands(code).size() > bookings.of(code).size();
            if (free) {
                throw new Refusal(Refusal.Kind.CONFLICT, "stand-free", "There is a free stand");
            }
            if (!bookings.await(event, wanted)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "stand-waited", "Waits already");
            }
        });
    }

    private Event open(Actor actor, String code) {
        var event = events.get(actor, code);
        requireOpen(event);
        return event;
    }

    private static void requireOpen(Event event) {
        if (event.state() != Event.State.PUBLISHED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "event-not-now", "Not in this state");
        }
    }

    private Booking wanted(Actor actor, Event event, String agency, String stand, List<String> innovations) {
        if (!mayBookFor(actor, event, agency)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "stand-not-yours", "Not the innovation officer of " + agency);
        }
        var shown = new LinkedHashSet<>(innovations.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList());
        if (shown.isEmpty() || shown.size() > INNOVATIONS_MOST) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "stand-innovations", "None or too many", "innovations", INNOVATIONS_MOST);
        }
        for (var each : shown) {
            requireOwn(actor.region(), agency, each);
        }
        return new Booking(
                UUID.randomUUID(),
                stand,
                actor.region(),
                agency,
                works.agencies().get(actor.region(), agency).name(),
                List.copyOf(shown),
                actor.account(),
                acts.now());
    }

    /** An agency, or a unit of it, shows its own: else it could put the work of another up for choice, or leave it out. */
    private void requireOwn(RegionCode region, String agency, String innovation) {
        var owner = Optional.of(innovation)
                .filter(code -> code.length() <= 80)
                .flatMap(works.innovations()::find)
                .map(Innovation::owner)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID, "stand-innovation-unknown", "Not in the gallery", "innovations"));
        if (!owner.region().equals(region) || !owner.agency().equals(agency)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "stand-innovation-not-yours", "Of another agency", "innovations", innovation);
        }
    }

    /** Codes of all that stands in the halls. */
    List<String> shown(String code) {
        return bookings.of(code).stream()
                .flatMap(booking -> booking.innovations().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Gives a stand back; whoever has waited longest takes it in the same step. */
    public void cancel(Actor actor, String code, UUID booking) {
        var event = open(actor, code);
        var told = acts.write(event, () -> {
            requireOpen(store.lock(code));
            var held = bookings.find(code, booking).orElseThrow(Stands::unknownBooking);
            if (!mayEnd(actor, event, held)) {
                throw unknownBooking();
            }
            bookings.end(event, booking, acts.now());
            acts.promise("exhibition.stand-freed", event, held.stand() + "\n" + held.agency());
            return bookings.waiting(code).stream()
                    .filter(next -> bookings.of(code).stream()
                                    .filter(other -> other.isOf(next.agencyRegion(), next.agency()))
                                    .count()
                            < PER_AGENCY)
                    .findFirst()
                    .map(next -> promote(event, next, held.stand()));
        });
        told.ifPresent(acts::publish);
    }

    /** @return what whoever waited is to be told; a message lies in the region of its account, so it follows the step */
    private Notice promote(Event event, Booking next, String stand) {
        bookings.endWait(event, next.id(), acts.now());
        bookings.insert(event, next.on(UUID.randomUUID(), stand, acts.now()));
        acts.promise("exhibition.stand-booked", event, stand + "\n" + next.agency());
        return new Notice(
                next.agencyRegion(),
                next.by(),
                "exhibition.message.promoted",
                Map.of("event", event.name(), "stand", stand, "agency", next.agencyName()),
                "/hub/events/" + event.code() + "/stands");
    }

    /** Leaves the waiting list. */
    public void leave(Actor actor, String code, UUID wait) {
        var event = open(actor, code);
        acts.write(event, () -> {
            requireOpen(store.lock(code));
            var held = bookings.waiting(code).stream()
                    .filter(each -> each.id().equals(wait))
                    .filter(each -> mayEnd(actor, event, each))
                    .findFirst()
                    .orElseThrow(Stands::unknownBooking);
            if (!bookings.endWait(event, held.id(), acts.now())) {
                throw unknownBooking();
            }
        });
    }

    public boolean mayEnd(Actor actor, Event event, Booking held) {
        RegionCode home = held.agencyRegion();
        return Acts.isSecretariat(actor, event.region())
                || (actor.region().equals(home) && mayBookFor(actor, event, held.agency()));
    }

    private static Refusal unknownBooking() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "booking-unknown", "No such booking of this agency");
    }
}
