package id.pendopo.innovation.judging;

import id.pendopo.innovation.judging.Protocol.Entrant;
import id.pendopo.innovation.judging.Protocol.Placed;
import id.pendopo.innovation.judging.Protocol.Tier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fills the lists of a stage: first with those whom the panel put on one, then in the order of the entries. What was revoked
 * stands on none; whether it keeps a place empty the edition rules.
 */
final class Tiers {

    private final Protocol protocol;
    private final Map<String, String> departures;
    private final Set<String> revoked;
    private final Map<Tier, Integer> taken = new HashMap<>();

    private Tiers(Protocol protocol) {
        this.protocol = protocol;
        this.departures = protocol.departures().stream()
                .collect(Collectors.toMap(Protocol.Departure::entry, Protocol.Departure::tier, (_, last) -> last));
        this.revoked =
                protocol.revocations().stream().map(Protocol.Revoked::entry).collect(Collectors.toSet());
    }

    static List<Placed> place(Protocol protocol, Standings standings) {
        var tiers = new Tiers(protocol);
        var entrants = protocol.entrants().stream().collect(Collectors.toMap(Entrant::number, Function.identity()));
        entrants.values().forEach(tiers::takeWhereThePanelPut);
        return standings.places().stream()
                .map(place -> {
                    var entrant = entrants.get(place.entry());
                    return new Placed(place, entrant == null ? "" : tiers.of(entrant));
                })
                .toList();
    }

    /** A place in a better list is one in every wider list for the same entries, too. */
    private void takeWhereThePanelPut(Entrant entrant) {
        boolean reached = false;
        for (var tier : protocol.tiers()) {
            boolean here = tier.code().equals(departures.get(entrant.number()));
            reached |= here;
            if (counts(entrant) && reached && (here || tier.isFor(entrant))) {
                taken.merge(tier, 1, Integer::sum);
            }
        }
    }

    private String of(Entrant entrant) {
        var put = departures.get(entrant.number());
        var found = put != null ? put : counts(entrant) ? next(entrant) : "";
        return revoked.contains(entrant.number()) ? "" : found;
    }

    private boolean counts(Entrant entrant) {
        return protocol.vacancy() == Vacancy.EMPTY || !revoked.contains(entrant.number());
    }

    private String next(Entrant entrant) {
        var found = "";
        for (var tier : protocol.tiers()) {
            if (tier.isFor(entrant) && taken.merge(tier, 1, Integer::sum) <= tier.places() && found.isEmpty()) {
                found = tier.code();
            }
        }
        return found;
    }
}
