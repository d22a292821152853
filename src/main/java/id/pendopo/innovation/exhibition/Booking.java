package id.pendopo.innovation.exhibition;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A stand taken by an agency, or its place in the waiting list.
 *
 * @param stand number; empty while it waits
 * @param innovations codes in the gallery of what it shows
 */
public record Booking(
        UUID id,
        String stand,
        RegionCode agencyRegion,
        String agency,
        String agencyName,
        List<String> innovations,
        UUID by,
        Instant at) {

    public Booking {
        innovations = List.copyOf(innovations);
    }

    boolean isOf(RegionCode region, String code) {
        return agencyRegion.equals(region) && agency.equals(code);
    }

    Booking on(UUID newId, String number, Instant now) {
        return new Booking(newId, number, agencyRegion, agency, agencyName, innovations, by, now);
    }
}
