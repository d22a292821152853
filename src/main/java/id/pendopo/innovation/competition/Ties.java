package id.pendopo.innovation.competition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What jurors told about their ties, as the public log was promised it each time, and what holds after the last time. */
final class Ties {

    /** As the public log names the act. */
    static final String KIND = "juror.told";

    private Ties() {}

    /**
     * What is promised when a juror tells.
     *
     * @param entries to which the juror has no other tie than these from now on
     */
    static String promised(String juror, Collection<String> entries, List<Interest> ties) {
        var lines = new ArrayList<>(List.of(juror, String.join(" ", new TreeSet<>(entries))));
        ties.stream().map(Ties::line).sorted().forEach(lines::add);
        return String.join("\n", lines);
    }

    static String line(Interest tie) {
        return tie.entry() + " " + tie.kind().code() + " " + tie.endedOn();
    }

    /** Ties of each juror, after all that was told, in that order. */
    static Map<String, Set<String>> after(List<String> told) {
        var all = new TreeMap<String, Set<String>>();
        for (var words : told) {
            var lines = List.of(words.split("\n", -1));
            var known = Set.of(lines.get(1).split(" "));
            var own = all.computeIfAbsent(lines.getFirst(), _ -> new TreeSet<>());
            own.removeIf(line -> known.contains(entry(line)));
            lines.stream()
                    .skip(2)
                    .filter(line -> own.stream().noneMatch(before -> same(before, line)))
                    .forEach(own::add);
        }
        all.values().removeIf(Set::isEmpty);
        return all;
    }

    private static String entry(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    /** A tie of one kind to one entry is told once; the first time stands. */
    private static boolean same(String line, String other) {
        return line.substring(0, line.lastIndexOf(' ')).equals(other.substring(0, other.lastIndexOf(' ')));
    }
}
