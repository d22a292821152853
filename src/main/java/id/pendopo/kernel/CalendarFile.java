package id.pendopo.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A calendar file (RFC 5545) that a phone opens with its own calendar. Pure.
 *
 * @param room of the program that writes it
 * @param name of the calendar; empty where there is one event and no calendar
 */
public record CalendarFile(String room, String name, List<Event> events) {

    public static final String TYPE = "text/calendar;charset=UTF-8";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE_OCTETS = 73;

    /**
     * @param id stays the same when the time changes
     * @param version counts changes, so that a later file replaces an earlier one in the calendar
     * @param reminds whether the phone speaks up a day before
     */
    public record Event(
            String id,
            int version,
            Instant stamped,
            Instant from,
            Instant until,
            String summary,
            String place,
            String description,
            boolean reminds) {

        private String text() {
            return line("BEGIN:VEVENT")
                    + line("UID:" + id + "@pendopo")
                    + line("SEQUENCE:" + version)
                    + line("DTSTAMP:" + STAMP.format(stamped))
                    + line("DTSTART:" + STAMP.format(from))
                    + line("DTEND:" + STAMP.format(until))
                    + line("SUMMARY:" + escaped(summary))
                    + line("LOCATION:" + escaped(place))
                    + line("DESCRIPTION:" + escaped(description))
                    + (reminds ? alarm() : "")
                    + line("END:VEVENT");
        }

        private String alarm() {
            return line("BEGIN:VALARM")
                    + line("ACTION:DISPLAY")
                    + line("DESCRIPTION:" + escaped(summary))
                    + line("TRIGGER:-P1D")
                    + line("END:VALARM");
        }
    }

    public String text() {
        var text = new StringBuilder()
                .append(line("BEGIN:VCALENDAR"))
                .append(line("VERSION:2.0"))
                .append(line("PRODID:-//Pendopo//" + room + "//ID"))
                .append(line("METHOD:PUBLISH"));
        if (!name.isEmpty()) {
            text.append(line("X-WR-CALNAME:" + escaped(name)));
        }
        events.forEach(event -> text.append(event.text()));
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
