package id.pendopo.measures;

import id.pendopo.kernel.RegionCode;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which finished cases are meant; what is null does not narrow.
 *
 * @param service code of a service
 * @param office the agency that decided
 * @param from first month, by the day on which the case ended
 * @param to last month, itself included
 */
public record Filter(
        @Nullable String service,
        @Nullable Office office,
        @Nullable RegionCode region,
        @Nullable YearMonth from,
        @Nullable YearMonth to) {

    public Filter {
        if (office != null && region != null && !office.region().equals(region)) {
            throw new IllegalArgumentException("An office of " + office.region() + " is not in " + region);
        }
    }

    public static Filter all() {
        return new Filter(null, null, null, null, null);
    }

    public Filter ofService(String code) {
        return new Filter(code, office, region, from, to);
    }

    public Filter ofRegion(RegionCode code) {
        return new Filter(service, office, code, from, to);
    }

    public Filter between(YearMonth first, YearMonth last) {
        return new Filter(service, office, region, first, last);
    }
}
