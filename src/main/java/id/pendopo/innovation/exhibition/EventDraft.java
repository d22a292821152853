package id.pendopo.innovation.exhibition;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the secretariat writes of an event; times are those of the region's wall.
 *
 * @param gates names, each a line
 */
public record EventDraft(
        String name,
        String place,
        String about,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        String gates,
        String capacity,
        Optional<LocalDateTime> registrationUntil,
        Optional<LocalDateTime> votingUntil) {

    static final int DAYS_MOST = 31;
    private static final int GATES_MOST = 20;
    private static final int CAPACITY_MOST = 100_000;

    /** Everything that is wrong with it. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        Typed.line("name", name, 160, faults);
        Typed.line("place", place, 200, faults);
        Typed.text("about", about, 0, 4000, faults);
        days(faults);
        gates(faults);
        if (capacityNumber() < 1) {
            faults.add(Fault.of("capacity", "capacity", CAPACITY_MOST));
        }
        times(faults);
        return faults;
    }

    private void days(List<Fault> faults) {
        if (startsOn.isEmpty()) {
            faults.add(Fault.of("startsOn", "day"));
        }
        if (endsOn.isEmpty()) {
            faults.add(Fault.of("endsOn", "day"));
        }
        if (startsOn.isPresent() && endsOn.isPresent()) {
            if (endsOn.get().isBefore(startsOn.get())) {
                faults.add(Fault.of("endsOn", "endsBefore"));
            } else if (startsOn.get().plusDays(DAYS_MOST - 1L).isBefore(endsOn.get())) {
                faults.add(Fault.of("endsOn", "tooLong", DAYS_MOST));
            }
        }
    }

    private void gates(List<Fault> faults) {
        var names = gateNames();
        if (names.isEmpty()) {
            faults.add(Fault.of("gates", "owed"));
        } else if (names.size() > GATES_MOST) {
            faults.add(Fault.of("gates", "gates", GATES_MOST));
        } else if (names.stream().anyMatch(name -> !Typed.isLine(name, 40))) {
            faults.add(Fault.of("gates", "line", 40));
        } else if (new HashSet<>(names).size() < names.size()) {
            faults.add(Fault.of("gates", "twice"));
        }
    }

    private void times(List<Fault> faults) {
        if (registrationUntil.isEmpty()) {
            faults.add(Fault.of("registrationUntil", "moment"));
        } else if (endsOn.isPresent() && registrationUntil.get().toLocalDate().isAfter(endsOn.get())) {
            faults.add(Fault.of("registrationUntil", "afterEnd"));
        }
        if (votingUntil.isEmpty()) {
            faults.add(Fault.of("votingUntil", "moment"));
        } else if (startsOn.isPresent() && votingUntil.get().toLocalDate().isBefore(startsOn.get())) {
            faults.add(Fault.of("votingUntil", "beforeStart"));
        }
    }

    List<String> gateNames() {
        return gates.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    int capacityNumber() {
        try {
            int number = Integer.parseInt(capacity.strip());
            return number > CAPACITY_MOST ? 0 : number;
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /** Readable and safe in an address: letters and digits of the name, with a number where the code is taken. */
    String code(int attempt) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        var cut = plain.substring(0, Math.min(48, plain.length())).replaceAll("-+$", "");
        var base = cut.isEmpty() ? "pameran" : cut;
        return attempt == 1 ? base : base + "-" + attempt;
    }
}
