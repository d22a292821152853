package id.pendopo.innovation.index;

import java.util.Optional;

/** A row of an assessment as it is now: what was filled in last, and what a second person found about that. */
public record Cell(Row row, Optional<Entry> entry, Optional<Verdict> verdict) {

    /** How far a row has come. */
    public enum State {
        EMPTY,
        WAITING,
        ACCEPTED,
        LOWERED,
        RETURNED
    }

    public State state() {
        if (entry.isEmpty()) {
            return State.EMPTY;
        }
        return verdict.map(found -> switch (found.kind()) {
                    case ACCEPTED -> State.ACCEPTED;
                    case LOWERED -> State.LOWERED;
                    case RETURNED -> State.RETURNED;
                })
                .orElse(State.WAITING);
    }

    public int revision() {
        return entry.map(Entry::revision).orElse(0);
    }

    /** As the region says. */
    public int own() {
        return entry.map(Entry::level).orElse(0);
    }

    /** As a second person found; 0 until then. */
    public int verified() {
        return verdict.map(Verdict::level).orElse(0);
    }

    /** As it counts today: found by a second person, or said by the region where nobody has looked yet. */
    public int standing() {
        return verdict.isPresent() ? verified() : own();
    }
}
