package id.pendopo.innovation.exhibition;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All rulings of a choice together. Groups overlap: on each ticket the last ruling that was allowed counts, and no other.
 * Pure.
 *
 * @param all in the order in which they were decided
 */
public record Rulings(List<Ruling> all) {

    public Rulings {
        all = List.copyOf(all);
    }

    /** Which ruling counts for a ticket. */
    private Map<UUID, Ruling> standing() {
        var standing = new HashMap<UUID, Ruling>();
        all.stream()
                .filter(Ruling::holds)
                .forEach(ruling -> ruling.tickets().forEach(ticket -> standing.put(ticket, ruling)));
        return standing;
    }

    Set<UUID> excluded() {
        return standing().entrySet().stream()
                .filter(each -> each.getValue().exclude())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What counts for these tickets by now: a ruling on them would take its place. */
    Set<Ruling> on(Collection<UUID> tickets) {
        var standing = standing();
        var found = new LinkedHashSet<Ruling>();
        tickets.stream().filter(standing::containsKey).map(standing::get).forEach(found::add);
        return found;
    }

    /** For so many of its tickets a later ruling counts. */
    public long superseded(Ruling ruling) {
        var standing = standing();
        return ruling.holds()
                ? ruling.tickets().stream()
                        .filter(ticket -> !ruling.equals(standing.get(ticket)))
                        .count()
                : 0;
    }
}
