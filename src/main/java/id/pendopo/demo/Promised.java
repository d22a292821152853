package id.pendopo.demo;

import id.pendopo.demo.Story.Beat;
import id.pendopo.demo.Story.Manner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request of somebody whom a visitor can be, left where the demo page says that there is something to do.
 *
 * @param test of the service, which tells the form and the path
 * @param daysAgo working days since it was handed in
 * @param acts how far along the path it is
 */
record Promised(String service, String test, int applicant, int daysAgo, int acts) {

    private static final String RESEARCH = "35/research-recommendation";
    private static final String WATER = "35/ground-water-licence";
    private static final int FIRST = 0;
    private static final int SECOND = 1;

    static final List<Promised> ALL = List.of(
            // Sent back, and waiting for an answer.
            new Promised(RESEARCH, "granted", FIRST, 3, 1),
            new Promised(RESEARCH, "granted", SECOND, 2, 1),
            // One agency waits for the applicant while the other has set a visit.
            new Promised(WATER, "returned-in-a-branch", FIRST, 8, 5),
            // Waiting for its signature.
            new Promised(RESEARCH, "granted", SECOND, 4, 3),
            new Promised(WATER, "household", SECOND, 12, 9),
            // Granted almost six months ago: it ends soon.
            new Promised(RESEARCH, "granted", FIRST, 122, 4));

    /** Handed in at this moment, and then an act after less than half a day each. */
    List<Beat> beats(Script script, OfficeHours hours, Instant handedIn) {
        var beats = new ArrayList<Beat>();
        var at = handedIn;
        beats.add(new Beat(at, Optional.empty(), -1, Manner.USUAL));
        for (int i = 0; i < acts; i++) {
            at = hours.later(at, 0.4);
            beats.add(new Beat(at, Optional.of(script.path().get(i)), i, Manner.USUAL));
        }
        return beats;
    }
}
