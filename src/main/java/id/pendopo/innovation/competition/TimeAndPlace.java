package id.pendopo.innovation.competition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * When and where a jury sits, or one entrant presents.
 *
 * @param until the first moment that is no longer part of it
 */
public record TimeAndPlace(Instant from, Instant until, String place) {

    public LocalDate day() {
        return LocalDate.ofInstant(from, Edition.ZONE);
    }

    /** In one line, as the public log is promised it. */
    String line() {
        return from + " " + until + " " + place;
    }

    boolean overlaps(TimeAndPlace other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** However somebody typed it. */
    boolean isAtThePlaceOf(TimeAndPlace other) {
        return plain(place).equals(plain(other.place));
    }

    private static String plain(String place) {
        return place.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** One after the other; what is left at the end is too short for one more. */
    List<TimeAndPlace> parts(Duration each) {
        long count = Math.max(0, Duration.between(from, until).dividedBy(each));
        return LongStream.range(0, count)
                .mapToObj(i -> from.plus(each.multipliedBy(i)))
                .map(start -> new TimeAndPlace(start, start.plus(each), place))
                .toList();
    }
}
