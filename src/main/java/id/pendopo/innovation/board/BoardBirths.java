package id.pendopo.innovation.board;

import id.pendopo.innovation.board.BoardReckoning.Elsewhere;
import id.pendopo.innovation.records.BirthCounts;
import id.pendopo.innovation.records.BirthCounts.Born;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Region;
import id.pendopo.regions.Regions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the other rooms count. Each region is a transaction of its own in each room, so that a crowd before the board does
 * not ask them anew for every reader.
 */
@Component
class BoardBirths {

    private static final int KEPT_MAX = 2_000;

    private final ObjectProvider<BirthCounts> rooms;
    private final Regions regions;
    private final BoardSettings settings;
    private final InstantSource clock;
    private final Map<Where, Kept> kept = new ConcurrentHashMap<>();

    BoardBirths(ObjectProvider<BirthCounts> rooms, Regions regions, BoardSettings settings, InstantSource clock) {
        this.rooms = rooms;
        this.regions = regions;
        this.settings = settings;
        this.clock = clock;
    }

    private record Where(RegionCode region, int year) {}

    private record Kept(Instant until, List<Born> born) {}

    List<Elsewhere> of(int year) {
        return regions.all().stream()
                .map(Region::code)
                .flatMap(region -> of(region, year).stream().map(born -> new Elsewhere(region, born)))
                .toList();
    }

    List<Born> of(RegionCode region, int year) {
        var where = new Where(region, year);
        var known = kept.get(where);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.born();
        }
        var asked = rooms.orderedStream()
                .flatMap(room -> room.born(region, year).stream())
                .toList();
        if (kept.size() < KEPT_MAX) {
            kept.put(where, new Kept(clock.instant().plus(settings.keep()), asked));
        }
        return asked;
    }
}
