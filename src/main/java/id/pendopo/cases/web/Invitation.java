package id.pendopo.cases.web;

import id.pendopo.cases.CaseView;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The invitation to a site inspection as a calendar file (RFC 5545). */
final class Invitation {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration LENGTH = Duration.ofHours(2);

    /** Octets of a line; a longer one goes on in the next, after a space. */
    private static final int FOLD = 60;

    private Invitation() {}

    static String of(String number, CaseView.Inspection visit, String title) {
        Instant from = visit.at();
        var lines = List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Pendopo//ID",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                "UID:" + number + "-" + visit.branch() + "@pendopo",
                "DTSTAMP:" + UTC.format(from),
                "DTSTART:" + UTC.format(from),
                "DTEND:" + UTC.format(from.plus(LENGTH)),
                "SUMMARY:" + text(title),
                "LOCATION:" + text(visit.place()),
                "END:VEVENT",
                "END:VCALENDAR");
        var file = new StringBuilder();
        lines.stream()
                .flatMap(line -> folded(line).stream())
                .forEach(line -> file.append(line).append("\r\n"));
        return file.toString();
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    private static List<String> folded(String line) {
        var parts = new ArrayList<String>();
        int from = 0;
        while (from < line.length()) {
            int to = Math.min(line.length(), from + FOLD);
            if (to < line.length() && Character.isHighSurrogate(line.charAt(to - 1))) {
                to--;
            }
            parts.add((from == 0 ? "" : " ") + line.substring(from, to));
            from = to;
        }
        return parts;
    }
}
