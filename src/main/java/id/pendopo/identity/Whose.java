package id.pendopo.identity;

import id.pendopo.kernel.RegionCode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An account as a query names it: by its id, or by a secret that is still to be looked up, so that both are one trip.
 *
 * @param account what stands for the id in a statement
 */
record Whose(String account, Map<String, Object> params) {

    static Whose id(RegionCode region, UUID id) {
        return new Whose(":whose", Map.of("region", region.value(), "whose", id));
    }

    Map<String, Object> and(String name, Object value) {
        var all = new HashMap<>(params);
        all.put(name, value);
        return all;
    }
}
