package id.pendopo.cases.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A visit as a calendar file (RFC 5545) that a phone opens with its own calendar. */
record MyInvitation(String id, Instant stamped, Instant at, String summary, String place, String description) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration LASTS = Duration.ofHours(2);
    private static final int LINE_OCTETS = 73;

    String text() {
        return line("BEGIN:VCALENDAR")
                + line("VERSION:2.0")
                + line("PRODID:-//Pendopo//Tinjauan lapangan//ID")
                + line("METHOD:PUBLISH")
                + line("BEGIN:VEVENT")
                + line("UID:" + id + "@pendopo")
                + line("DTSTAMP:" + STAMP.format(stamped))
                + line("DTSTART:" + STAMP.format(at))
                + line("DTEND:" + STAMP.format(at.plus(LASTS)))
                + line("SUMMARY:" + escaped(summary))
                + line("LOCATION:" + escaped(place))
                + line("DESCRIPTION:" + escaped(description))
                + line("BEGIN:VALARM")
                + line("ACTION:DISPLAY")
                + line("DESCRIPTION:" + escaped(summary))
                + line("TRIGGER:-P1D")
                + line("END:VALARM")
                + line("END:VEVENT")
                + line("END:VCALENDAR");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
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
