package id.pendopo.cases.web;

import id.pendopo.kernel.CalendarFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A visit as a calendar file that a phone opens with its own calendar. */
record MyInvitation(String id, Instant stamped, Instant at, String summary, String place, String description) {

    private static final Duration LASTS = Duration.ofHours(2);

    String text() {
        var visit = new CalendarFile.Event(id, 0, stamped, at, at.plus(LASTS), summary, place, description, true);
        return new CalendarFile("Tinjauan lapangan", "", List.of(visit)).text();
    }
}
