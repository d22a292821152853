package id.pendopo.innovation.exhibition;

import id.pendopo.kernel.CalendarFile;
import java.time.Instant;
import java.util.List;

/** A programme as a calendar file that a phone opens with its own calendar. Pure. */
final class ProgrammeFile {

    private ProgrammeFile() {}

    static String of(Event event, List<Session> sessions, Instant stamped) {
        var events = sessions.stream()
                .map(session -> new CalendarFile.Event(
                        session.id().toString(),
                        0,
                        stamped,
                        session.startsAt(),
                        session.endsAt(),
                        session.title(),
                        session.room() + ", " + event.place(),
                        String.join("\n", session.speakers()) + "\n\n" + session.about(),
                        false))
                .toList();
        return new CalendarFile("Pameran", event.name(), events).text();
    }
}
