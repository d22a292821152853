package id.pendopo.journeys;

import java.util.List;
import java.util.Map;

/** Pages of a room of the innovation hub; each room brings its own as a component. */
interface RoomStops {

    /** What everybody may open. */
    List<Stop> open();

    /** What officers may open, each after what must happen first. */
    default List<DeskStops.Visit> officers() {
        return List.of();
    }

    /** What a citizen may open. */
    default List<Stop> citizens() {
        return List.of();
    }

    /** What GET answers without a page around it: each pattern, and what it is. */
    default Map<String, String> noPages() {
        return Map.of();
    }
}
