package id.pendopo.regions;

import id.pendopo.kernel.RegionCode;
import java.util.Set;

/**
 * A place where services are given.
 *
 * @param offers codes of sectors and services; {@code *} is all
 * @param example not confirmed by a source
 */
public record ServicePoint(
        RegionCode region,
        String code,
        String name,
        String place,
        Set<String> offers,
        boolean example,
        boolean active) {

    public ServicePoint {
        offers = Set.copyOf(offers);
    }

    public boolean offers(String service, String sector) {
        return active && (offers.contains("*") || offers.contains(service) || offers.contains(sector));
    }
}
