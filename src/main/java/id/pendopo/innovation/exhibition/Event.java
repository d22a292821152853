package id.pendopo.innovation.exhibition;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * An exhibition with its symposium.
 *
 * @param code stable and readable, in every address of the event
 * @param gates by name; a ticket is checked in at one of them
 * @param capacity tickets at most
 * @param registrationUntil nobody registers from then on
 * @param votingUntil no vote is taken from then on
 */
public record Event(
        String code,
        RegionCode region,
        String name,
        String place,
        String about,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> gates,
        int capacity,
        Instant registrationUntil,
        Instant votingUntil,
        State state,
        Choice choice,
        int version) {

    /** How far an event is. */
    public enum State {
        /** Only the secretariat sees it. */
        DRAFT,
        PUBLISHED,
        ENDED
    }

    /** How far the visitors' choice is. It goes one way only. */
    public enum Choice {
        NONE,
        OPEN,
        CLOSED,
        /** Counted and published. */
        OPENED
    }

    public Event {
        gates = List.copyOf(gates);
    }

    public boolean isPublic() {
        return state != State.DRAFT;
    }

    public boolean takesVisitors(Instant now) {
        return state == State.PUBLISHED && now.isBefore(registrationUntil);
    }

    public boolean takesVotes(Instant now) {
        return choice == Choice.OPEN && now.isBefore(votingUntil);
    }

    /** Whether it takes place at this moment: on no other day does a gate let anybody in. */
    public boolean isOn(Instant at, ZoneId zone) {
        return !at.isBefore(begins(zone)) && at.isBefore(ends(zone));
    }

    /** The first moment of its first day. */
    public Instant begins(ZoneId zone) {
        return startsOn.atStartOfDay(zone).toInstant();
    }

    /** The moment after its last day. */
    public Instant ends(ZoneId zone) {
        return endsOn.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
