package id.pendopo.innovation.ideas;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An idea as one reader sees it.
 *
 * @param version how often the text was changed, and once
 * @param author the name, where its owner has opened it; empty while it is sealed, for whoever reads
 * @param relation what the reader has to do with it
 */
public record Idea(
        RegionCode region,
        UUID id,
        String agency,
        Initiator initiator,
        IdeaText text,
        int version,
        Instant sentAt,
        Progress progress,
        boolean sealed,
        Optional<String> author,
        Relation relation) {

    /** How far it is. */
    public enum State {
        WAITING,
        ANSWERED,
        WITHDRAWN
    }

    /** What somebody has to do with an idea. */
    public enum Relation {
        AUTHOR,
        MEMBER,
        READER
    }

    /**
     * @param step who owes the answer: 0 the innovation officer, 1 the head of the agency, 2 and more the heads above
     * @param due last day on which that answer is in time
     */
    public record Progress(State state, Optional<Verdict> verdict, Optional<Stage> stage, int step, LocalDate due) {

        public boolean isWaiting() {
            return state == State.WAITING;
        }
    }

    /**
     * Whether the reader may act for it where their own name is written down, as who enters a competition. Not while the
     * author's is sealed: the one row would hold them both.
     */
    public boolean isOurs() {
        return relation != Relation.READER && !sealed;
    }

    public boolean isMine() {
        return relation == Relation.AUTHOR;
    }
}
