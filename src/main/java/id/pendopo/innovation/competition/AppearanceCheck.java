package id.pendopo.innovation.competition;

import id.pendopo.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with sittings, as they were typed; the first fault is told at its field. Pure. */
final class AppearanceCheck {

    private static final int PLACE_LEAST = 3;
    private static final int PLACE_MOST = 200;

    /** A later year is a slip of the pen. */
    private static final Duration AHEAD_MOST = Duration.ofDays(366);

    private AppearanceCheck() {}

    /**
     * @param begun presentations that took place, or have begun
     * @return the sittings in the order in which they were typed, with clean places
     */
    static List<TimeAndPlace> checked(int minutes, List<TimeAndPlace> typed, List<TimeAndPlace> begun, Instant now) {
        if (minutes < Appearances.MINUTES_LEAST || minutes > Appearances.MINUTES_MOST) {
            throw wrong("appearance-minutes", "minutes", Appearances.MINUTES_LEAST, Appearances.MINUTES_MOST);
        }
        if (typed.isEmpty()) {
            throw wrong("appearance-sitting-owed", "on-1");
        }
        if (typed.size() > Appearances.SITTINGS_MOST) {
            throw wrong("appearance-sittings", "on-" + typed.size(), Appearances.SITTINGS_MOST);
        }
        var sittings = new ArrayList<TimeAndPlace>();
        for (var one : typed) {
            int row = sittings.size() + 1;
            requireTime(one, row, now);
            if (begun.stream().anyMatch(one::overlaps)) {
                throw wrong("appearance-begun", "from-" + row);
            }
            for (int i = 0; i < sittings.size(); i++) {
                if (sittings.get(i).overlaps(one)) {
                    throw wrong("appearance-overlap", "from-" + row, i + 1);
                }
            }
            sittings.add(new TimeAndPlace(one.from(), one.until(), place(one.place(), row)));
        }
        return List.copyOf(sittings);
    }

    private static void requireTime(TimeAndPlace one, int row, Instant now) {
        if (!one.until().isAfter(one.from())) {
            throw wrong("appearance-until", "until-" + row);
        }
        if (!one.from().isAfter(now)) {
            throw wrong("appearance-past", "on-" + row);
        }
        if (one.from().isAfter(now.plus(AHEAD_MOST))) {
            throw wrong("appearance-far", "on-" + row);
        }
    }

    private static String place(String typed, int row) {
        var place = Cleaning.line("place-" + row, typed, PLACE_MOST);
        if (place.codePointCount(0, place.length()) < PLACE_LEAST) {
            throw wrong("appearance-place", "place-" + row);
        }
        return place;
    }

    private static Refusal wrong(String slug, Object... values) {
        return new Refusal(Refusal.Kind.INVALID, slug, "A plan that cannot be", values);
    }
}
