package id.pendopo.innovation.exhibition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Two sessions that cannot be: one room, or one speaker, at one time. Pure.
 *
 * @param what the room or the speaker
 */
public record Clash(boolean room, String what, Session with) {

    static List<Clash> of(Session wanted, List<Session> programme) {
        var clashes = new ArrayList<Clash>();
        var speakers = wanted.speakers().stream().map(Clash::key).collect(Collectors.toSet());
        for (var other : programme) {
            if (other.id().equals(wanted.id()) || !wanted.isAtTheTimeOf(other)) {
                continue;
            }
            if (key(other.room()).equals(key(wanted.room()))) {
                clashes.add(new Clash(true, wanted.room(), other));
            }
            other.speakers().stream()
                    .filter(speaker -> speakers.contains(key(speaker)))
                    .forEach(speaker -> clashes.add(new Clash(false, speaker, other)));
        }
        return clashes;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
