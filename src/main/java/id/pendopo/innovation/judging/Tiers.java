package id.pendopo.innovation.judging;

import id.pendopo.innovation.judging.Protocol.Placed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fills the lists of a stage from the order of its entries, and then does what the panel decided otherwise. */
final class Tiers {

    private Tiers() {}

    static List<Placed> place(Protocol protocol, Standings standings) {
        var entrants =
                protocol.entrants().stream().collect(Collectors.toMap(Protocol.Entrant::number, Function.identity()));
        var departures = protocol.departures().stream()
                .collect(Collectors.toMap(Protocol.Departure::entry, Protocol.Departure::tier, (_, last) -> last));
        var taken = new HashMap<Protocol.Tier, Integer>();
        return standings.places().stream()
                .map(place -> {
                    var entrant = entrants.get(place.entry());
                    var tier = entrant == null ? "" : tier(protocol.tiers(), entrant, taken);
                    return new Placed(place, departures.getOrDefault(place.entry(), tier));
                })
                .toList();
    }

    /** A place in a better list is one in every wider list for the same entries, too. */
    private static String tier(List<Protocol.Tier> tiers, Protocol.Entrant entrant, Map<Protocol.Tier, Integer> taken) {
        var found = "";
        for (var tier : tiers) {
            if (tier.isFor(entrant) && taken.merge(tier, 1, Integer::sum) <= tier.places() && found.isEmpty()) {
                found = tier.code();
            }
        }
        return found;
    }
}
