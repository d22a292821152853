package id.pendopo.journeys;

import java.util.List;
import org.springframework.stereotype.Component;

/** The gallery of innovations, the board of the yearly duty and the keeper's desk. */
@Component
class RecordsStops implements RoomStops {

    @Override
    public List<Stop> open() {
        return List.of(
                Stop.at("/innovations"),
                Stop.at("/innovations", "innovations-found", () -> "/innovations?q=samsat&stage=JUDGED"),
                Stop.at("/innovations", "innovations-none", () -> "/innovations?q=zzzz"),
                Stop.at("/innovations/{code}", "innovation-history", () -> "/innovations/samsat-judes"),
                Stop.at("/innovations/{code}", "innovation-sparse", () -> "/innovations/rantang-kasih"));
    }
}
