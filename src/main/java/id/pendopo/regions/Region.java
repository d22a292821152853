package id.pendopo.regions;

import id.pendopo.kernel.RegionCode;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A region as the ministry lists it.
 *
 * @param name always with its word, since names repeat: {@code Kabupaten Malang}, {@code Kota Malang}
 * @param zone in which its offices keep time
 */
public record Region(
        RegionCode code,
        RegionLevel level,
        String name,
        Optional<RegionCode> parent,
        long population,
        BigDecimal areaKm2,
        ZoneId zone,
        String source) {}
