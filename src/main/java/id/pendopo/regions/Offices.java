package id.pendopo.regions;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;

/** What time it is in the offices of a region. */
@Service
public class Offices {

    private final Regions regions;

    Offices(Regions regions) {
        this.regions = regions;
    }

    public ZoneId zone(RegionCode region) {
        return regions.get(region).zone();
    }

    /** The date on the office's wall at this moment. */
    public LocalDate date(RegionCode region, Instant at) {
        return LocalDate.ofInstant(at, zone(region));
    }
}
