package id.pendopo.notify;

import id.pendopo.kernel.DirectMessage.Via;
import java.util.UUID;

/** A road by which a message leaves the hall. */
interface Post {

    Via via();

    /** Whether it leads anywhere; what would take a closed road is held. */
    boolean isOpen();

    /** Hands the letter over, or says why that did not work now. Never called inside a transaction. */
    void send(Letter letter) throws NotDelivered;

    /**
     * A message ready to leave.
     *
     * @param id the same at every attempt, so that a receiver can tell a repeat
     */
    record Letter(UUID id, String address, String subject, String body) {

        /** Nothing of it belongs in a log. */
        @Override
        public String toString() {
            return "Letter[" + id + "]";
        }
    }

    /** It was not taken; a later attempt may work. The message holds no address. */
    final class NotDelivered extends Exception {

        NotDelivered(String message) {
            super(message);
        }
    }
}
