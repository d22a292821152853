package id.pendopo.bench;

import id.pendopo.bench.load.Crowd;
import id.pendopo.bench.load.Readings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What was measured of the hub, round by round. */
final class HubFigures {

    private final Map<Hub.Size, List<Computed>> computed = new LinkedHashMap<>();
    private final Map<Hub.Size, List<Closed>> closed = new LinkedHashMap<>();
    private final List<Readings> searches = new ArrayList<>();
    private final List<Crowd.Visits> visits = new ArrayList<>();

    /**
     * Seconds of the product and of the plain loops.
     *
     * @param figures that were the same
     */
    record Computed(double product, double plain, int figures) {

        /** How many times as fast as the plain loops. */
        double ratio() {
            return plain / product;
        }
    }

    /** Seconds until every sheet was opened, and then until the list stood with all statistics. */
    record Closed(double closing, double figures) {

        double all() {
            return closing + figures;
        }
    }

    void computed(Hub.Size size, JsonNode took) {
        computed.computeIfAbsent(size, _ -> new ArrayList<>())
                .add(new Computed(
                        took.get("product").asLong() / 1e9,
                        took.get("plain").asLong() / 1e9,
                        took.get("figures").asInt()));
    }

    void closed(Hub.Size size, JsonNode took) {
        closed.computeIfAbsent(size, _ -> new ArrayList<>())
                .add(new Closed(
                        took.get("closed").asLong() / 1e9, took.get("figures").asLong() / 1e9));
    }

    void searched(Readings readings) {
        searches.add(readings);
    }

    void visited(Crowd.Visits visit) {
        visits.add(visit);
    }

    Map<Hub.Size, List<Computed>> computed() {
        return computed;
    }

    Map<Hub.Size, List<Closed>> closed() {
        return closed;
    }

    List<Readings> searches() {
        return searches;
    }

    List<Crowd.Visits> visits() {
        return visits;
    }
}
