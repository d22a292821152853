package id.pendopo.cases;

import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Calendar;
import id.pendopo.regions.Offices;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Reads the clock and the calendar of a region, once for each act. To the microsecond, which is what a row keeps: the
 * log commits to the moment as text, and must find the same text again.
 */
@Component
class OfficeClock {

    private final InstantSource clock;
    private final Calendar calendar;
    private final Offices offices;

    OfficeClock(InstantSource clock, Calendar calendar, Offices offices) {
        this.clock = clock;
        this.calendar = calendar;
        this.offices = offices;
    }

    Moment now(RegionCode region) {
        return new Moment(
                clock.instant().truncatedTo(ChronoUnit.MICROS), offices.zone(region), calendar.workingDays(region));
    }
}
