package id.pendopo.demo;

import java.util.ArrayList;
import java.util.List;

/** How a story goes. */
enum Fate {
    /** As the service's own test tells it. */
    PLAIN,
    /** Sent back once before it is complete. */
    RETURNED,
    RETURNED_TWICE,
    REFUSED,
    WITHDRAWN,
    /** Sent back, and the applicant never answers. */
    UNANSWERED,
    /** Decided after the last day of the standard. */
    LATE,
    /** Decided in the last days, and the signature did not come about. */
    UNSIGNED,
    /** Complete, and silence follows: the law grants it. */
    SILENT,
    /** Not decided yet, and in time. */
    OPEN,
    /** Not decided yet, and past the last day. */
    OPEN_LATE;

    /** What becomes of most requests of a busy service. */
    private static final List<Fate> BUSY = repeated(
            List.of(PLAIN, RETURNED, OPEN, REFUSED, LATE, RETURNED_TWICE, WITHDRAWN, UNANSWERED, UNSIGNED, OPEN_LATE),
            List.of(18, 5, 7, 3, 2, 1, 1, 1, 1, 1));

    /** A service with few requests shows more of its work: most desks see it only there. */
    private static final List<Fate> FEW =
            List.of(OPEN, PLAIN, OPEN, RETURNED, REFUSED, OPEN, PLAIN, LATE, OPEN, WITHDRAWN, OPEN_LATE, PLAIN);

    private static final List<Fate> FEW_DEEMED =
            List.of(SILENT, OPEN, PLAIN, OPEN, RETURNED, SILENT, REFUSED, PLAIN, OPEN, WITHDRAWN, SILENT, PLAIN);

    static List<Fate> cycle(boolean busy, boolean deemed) {
        return busy ? BUSY : deemed ? FEW_DEEMED : FEW;
    }

    /** Each so often, spread evenly: the next is always the one that is most behind. */
    private static List<Fate> repeated(List<Fate> fates, List<Integer> times) {
        int all = times.stream().mapToInt(Integer::intValue).sum();
        var told = new int[fates.size()];
        var order = new ArrayList<Fate>();
        for (int i = 0; i < all; i++) {
            int most = 0;
            for (int j = 1; j < told.length; j++) {
                if (behind(times.get(j), told[j], i, all) > behind(times.get(most), told[most], i, all)) {
                    most = j;
                }
            }
            told[most]++;
            order.add(fates.get(most));
        }
        return List.copyOf(order);
    }

    private static double behind(int times, int told, int i, int all) {
        return (double) times * (i + 1) / all - told;
    }
}
