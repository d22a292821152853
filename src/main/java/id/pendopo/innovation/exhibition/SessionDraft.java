package id.pendopo.innovation.exhibition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A session as the secretariat types it, in the times of the region's wall.
 *
 * @param speakers what they are, each a line
 */
public record SessionDraft(
        String title,
        String about,
        String room,
        Optional<LocalDate> day,
        Optional<LocalTime> from,
        Optional<LocalTime> until,
        String speakers) {

    private static final int SPEAKERS_MOST = 10;

    /** Everything that is wrong with it, in itself and in its event. */
    public List<Fault> faults(Event event) {
        var faults = new ArrayList<Fault>();
        Typed.line("title", title, 160, faults);
        Typed.text("about", about, 0, 2000, faults);
        Typed.line("room", room, 120, faults);
        if (day.isEmpty()) {
            faults.add(Fault.of("day", "day"));
        } else if (day.get().isBefore(event.startsOn()) || day.get().isAfter(event.endsOn())) {
            faults.add(Fault.of("day", "outsideEvent", event.startsOn(), event.endsOn()));
        }
        if (from.isEmpty()) {
            faults.add(Fault.of("from", "time"));
        }
        if (until.isEmpty()) {
            faults.add(Fault.of("until", "time"));
        }
        // A session ends on its day: what runs past midnight is two sessions, and a slip of the pen is told.
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            faults.add(Fault.of("until", "pastMidnight"));
        } else if (from.isPresent()
                && until.isPresent()
                && from.get().plusHours(12).isAfter(from.get())
                && until.get().isAfter(from.get().plusHours(12))) {
            faults.add(Fault.of("until", "longSession", 12));
        }
        speakers(faults);
        return faults;
    }

    private void speakers(List<Fault> faults) {
        var roles = roles();
        if (roles.isEmpty()) {
            faults.add(Fault.of("speakers", "owed"));
        } else if (roles.size() > SPEAKERS_MOST) {
            faults.add(Fault.of("speakers", "speakers", SPEAKERS_MOST));
        } else if (roles.stream().anyMatch(role -> !Typed.isLine(role, 160))) {
            faults.add(Fault.of("speakers", "line", 160));
        } else if (new HashSet<>(roles.stream()
                                .map(each -> each.toLowerCase(Locale.ROOT))
                                .toList())
                        .size()
                < roles.size()) {
            faults.add(Fault.of("speakers", "twice"));
        }
    }

    private List<String> roles() {
        return speakers.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    Session session(UUID id, ZoneId zone) {
        var date = day.orElseThrow();
        return new Session(
                id,
                title.strip(),
                about.replace("\r\n", "\n").strip(),
                room.strip(),
                date.atTime(from.orElseThrow()).atZone(zone).toInstant(),
                date.atTime(until.orElseThrow()).atZone(zone).toInstant(),
                roles());
    }
}
