package id.pendopo.innovation.exhibition;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A programme as a calendar file (RFC 5545) that a phone opens with its own calendar. Pure. */
final class ProgrammeFile {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE_OCTETS = 73;

    private ProgrammeFile() {}

    static String of(Event event, List<Session> sessions, Instant stamped) {
        var text = new StringBuilder()
                .append(line("BEGIN:VCALENDAR"))
                .append(line("VERSION:2.0"))
                .append(line("PRODID:-//Pendopo//Pameran//ID"))
                .append(line("METHOD:PUBLISH"))
                .append(line("X-WR-CALNAME:" + escaped(event.name())));
        for (var session : sessions) {
            text.append(line("BEGIN:VEVENT"))
                    .append(line("UID:" + session.id() + "@pendopo"))
                    .append(line("DTSTAMP:" + STAMP.format(stamped)))
                    .append(line("DTSTART:" + STAMP.format(session.startsAt())))
                    .append(line("DTEND:" + STAMP.format(session.endsAt())))
                    .append(line("SUMMARY:" + escaped(session.title())))
                    .append(line("LOCATION:" + escaped(session.room() + ", " + event.place())))
                    .append(line(
                            "DESCRIPTION:" + escaped(String.join("\n", session.speakers()) + "\n\n" + session.about())))
                    .append(line("END:VEVENT"));
        }
        return text.append(line("END:VCALENDAR")).toString();
    }

    private static String escaped(String text) {
        return text.strip()
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Longer lines go on in the next, after a space; a character is never cut. */
    private static String line(String text) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int point : text.codePoints().toArray()) {
            var character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += size;
        }
        return folded.append("\r\n").toString();
    }
}
