package id.pendopo.innovation.exhibition;

/**
 * A place for exhibitors; lengths in centimetres, from the upper left corner of the hall.
 *
 * @param number unique in the event, for example {@code A1}
 */
public record Stand(String hall, String number, int x, int y, int width, int depth) {

    boolean liesOver(Stand other) {
        return hall.equals(other.hall)
                && x < other.x + other.width
                && other.x < x + width
                && y < other.y + other.depth
                && other.y < y + depth;
    }

    boolean fits(Hall room) {
        return x >= 0 && y >= 0 && x + width <= room.width() && y + depth <= room.depth();
    }
}
