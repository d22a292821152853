package id.pendopo.innovation.ideas;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A certificate for somebody who is named on an idea.
 *
 * @param name of whoever gets it; empty while they are not, or no more, to be named
 * @param number once it has one
 * @param checkAddress where everybody checks it; empty until it is signed
 */
public record Certificate(
        UUID id,
        String heading,
        String name,
        boolean author,
        LocalDate askedOn,
        State state,
        String number,
        String checkAddress) {

    /** How far it is. */
    public enum State {
        ASKED,
        SIGNED,
        REVOKED
    }

    public boolean isSigned() {
        return state == State.SIGNED;
    }
}
