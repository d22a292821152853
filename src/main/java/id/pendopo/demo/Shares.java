package id.pendopo.demo;

import java.util.Map;

/** How the requests of a year fall on the services. */
final class Shares {

    private static final int FULL = 300;
    private static final int OF_OTHERS = 4;

    /** How many of 300 requests each service has; as in reality one has most of them. */
    private static final Map<String, Integer> SHARES = Map.ofEntries(
            Map.entry("35/research-recommendation", 158),
            Map.entry("35.17/research-recommendation", 12),
            Map.entry("35/fishing-business-licence", 14),
            Map.entry("35/fishing-vessel-licence", 12),
            Map.entry("35/ground-water-licence", 22),
            Map.entry("35/route-licence", 8),
            Map.entry("35/arts-event-recommendation", 14),
            Map.entry("35/school-operating-licence", 9),
            Map.entry("35/pharmacy-technician-registration", 18),
            Map.entry("35/objection", 6),
            Map.entry("35/appeal", 4));

    private Shares() {}

    /** @param cases of the whole year; every service has one at the least */
    static int of(String key, int cases) {
        return Math.max(1, Math.round((float) SHARES.getOrDefault(key, OF_OTHERS) * cases / FULL));
    }
}
