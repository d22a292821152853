package id.pendopo.innovation.ideas;

import java.util.UUID;

/**
 * Somebody on a team, or on the way to it.
 *
 * @param name shown to the author and the team alone, unless they agreed to be named
 * @param note what they said when they asked
 */
public record Teammate(UUID id, State state, String name, String note, boolean named, boolean self) {

    /** How far somebody has come. */
    public enum State {
        INVITED,
        ASKED,
        MEMBER,
        DECLINED,
        LEFT
    }
}
