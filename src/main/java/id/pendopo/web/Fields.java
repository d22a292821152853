package id.pendopo.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small sums that the component templates need. */
public final class Fields {

    private static final int SHOWN_AROUND = 1;

    private Fields() {}

    /** Ids of what explains a field; null, and so no attribute, where nothing does. */
    public static @Nullable String describedBy(String name, String hint, String problem) {
        var ids = new ArrayList<String>();
        if (!hint.isEmpty()) {
            ids.add(name + "-hint");
        }
        if (!problem.isEmpty()) {
            ids.add(name + "-problem");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** How much of a bar of 100 is full. */
    public static int share(int used, int allowed) {
        return allowed <= 0 ? 100 : Math.clamp(100L * used / allowed, 0, 100);
    }

    /** The first page, the last, this one and its neighbours; 0 stands for a gap. */
    public static List<Integer> pagesAround(int page, int pages) {
        var shown = new ArrayList<Integer>();
        int last = 0;
        for (int number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= SHOWN_AROUND) {
                if (number - last > 1) {
                    shown.add(0);
                }
                shown.add(number);
                last = number;
            }
        }
        return shown;
    }
}
