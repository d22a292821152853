package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In which order entries are presented: by lot, so that nobody chooses it and everybody can draw it again. Pure. */
final class Lineup {

    /** Under which lots are drawn; stands in what everybody reads. */
    static final String PURPOSE = "appearance";

    private Lineup() {}

    /**
     * @param entries in any order
     * @param exchanges pairs that changed places, the first exchange first
     */
    static List<String> drawn(Seed seed, Collection<String> entries, List<List<String>> exchanges) {
        var order = new ArrayList<>(entries);
        order.sort(Comparator.<String, String>comparing(entry -> seed.lot(PURPOSE, entry))
                .thenComparing(Comparator.naturalOrder()));
        for (var pair : exchanges) {
            Collections.swap(order, order.indexOf(pair.getFirst()), order.indexOf(pair.getLast()));
        }
        return List.copyOf(order);
    }

    /** All places of the sittings, in the order of time. */
    static List<TimeAndPlace> places(Duration each, Collection<TimeAndPlace> sittings) {
        return sittings.stream()
                .sorted(Comparator.comparing(TimeAndPlace::from))
                .flatMap(sitting -> sitting.parts(each).stream())
                .toList();
    }

    /** The first of the order gets the first place. */
    static Map<String, TimeAndPlace> filled(List<String> order, List<TimeAndPlace> places) {
        var all = new LinkedHashMap<String, TimeAndPlace>();
        for (int i = 0; i < order.size(); i++) {
            all.put(order.get(i), places.get(i));
        }
        return all;
    }
}
