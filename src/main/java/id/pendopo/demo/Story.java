package id.pendopo.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request of the told year, from its form to where it stands at the end.
 *
 * @param name the same each time the year is planned
 * @param applicant which of the applicants of the cast
 * @param lane stories of one lane are told in order, since one may need what another was granted
 */
record Story(String name, Script script, int applicant, int lane, Map<String, Object> data, List<Beat> beats) {

    /**
     * Something happens.
     *
     * @param act empty for handing the request in
     * @param ordinal counts the acts of the story from zero
     */
    record Beat(Instant at, Optional<Script.At> act, int ordinal, Manner manner) {}

    /** How somebody does something. */
    enum Manner {
        USUAL,
        /** Takes the file before those that came first, with a reason. */
        OUT_OF_TURN,
        /** Decides, and does not come to sign. */
        UNSIGNED
    }
}
