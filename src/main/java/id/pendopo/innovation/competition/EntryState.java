package id.pendopo.innovation.competition;

import java.util.Locale;

/** Where an entry stands on its way into the competition. */
public enum EntryState {
    DRAFT,
    SENT,
    /** The secretariat found faults and waits for an answer. */
    FAULTED,
    ANSWERED,
    ADMITTED,
    REFUSED,
    /** The entrant asked once more after a refusal. */
    APPEALED,
    WITHDRAWN;

    /** As message keys write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it takes part, or still may. */
    public boolean isIn() {
        return this != DRAFT && this != WITHDRAWN && this != REFUSED;
    }

    /** Whether the secretariat has to do something. */
    public boolean waitsForSecretariat() {
        return this == SENT || this == ANSWERED || this == APPEALED;
    }
}
