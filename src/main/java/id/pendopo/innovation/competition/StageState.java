package id.pendopo.innovation.competition;

import java.util.Locale;

/** Where a stage of an edition stands. */
public enum StageState {
    /** Jurors see names and tell their interests. */
    NAMES,
    SCORING,
    /** All scores were opened together; nothing is published yet. */
    CLOSED,
    PUBLISHED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOpened() {
        return this == CLOSED || this == PUBLISHED;
    }
}
