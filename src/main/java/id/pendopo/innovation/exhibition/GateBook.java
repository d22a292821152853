package id.pendopo.innovation.exhibition;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All scans of an event in one book. Whatever order they arrive in, and however often, the book is the same: a ticket is
 * checked in by its earliest scan, every other one is told when and where that was. Pure.
 */
final class GateBook {

    private static final Comparator<Scan> EARLIER =
            Comparator.comparing(Scan::at).thenComparing(scan -> scan.id().toString());

    private final Map<UUID, Scan> scans = new HashMap<>();
    private final Map<String, Scan> first = new HashMap<>();

    /** @return whether it was new */
    boolean enter(Scan scan) {
        if (scans.putIfAbsent(scan.id(), scan) != null) {
            return false;
        }
        first.merge(scan.mark(), scan, (one, other) -> EARLIER.compare(one, other) <= 0 ? one : other);
        return true;
    }

    /** The scan by which a ticket is in. */
    Optional<Scan> checkIn(String mark) {
        return Optional.ofNullable(first.get(mark));
    }

    boolean isCheckIn(UUID scan) {
        var told = scans.get(scan);
        return told != null
                && checkIn(told.mark()).filter(one -> one.id().equals(scan)).isPresent();
    }

    int scans() {
        return scans.size();
    }

    int ticketsIn() {
        return first.size();
    }
}
