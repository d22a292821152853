package id.pendopo.regions;

import java.util.List;
import org.springframework.stereotype.Service;

/** What a change of the calendar does to what is running, told before it is saved. */
@Service
public class CalendarEffects {

    private final Calendar calendar;
    private final Regions regions;
    private final List<OpenClocks> clocks;

    CalendarEffects(Calendar calendar, Regions regions, List<OpenClocks> clocks) {
        this.calendar = calendar;
        this.regions = regions;
        this.clocks = clocks;
    }

    /** How many running requests would be due on another day, in all regions that the change concerns. */
    public int running(CalendarChange change) {
        return regions.all().stream()
                .map(Region::code)
                .filter(region -> Calendar.concerns(change, region))
                .mapToInt(region -> {
                    var after = calendar.after(region, change);
                    return clocks.stream()
                            .mapToInt(kept -> kept.moved(region, after))
                            .sum();
                })
                .sum();
    }
}
