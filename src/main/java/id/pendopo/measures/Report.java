package id.pendopo.measures;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a whole, month by month without gaps, and broken down.
 *
 * @param groups the largest first; groups too small to be shown stand together in a last one
 */
public record Report(Figures total, List<Month> months, List<Group> groups) {

    public Report {
        months = List.copyOf(months);
        groups = List.copyOf(groups);
    }

    public record Month(YearMonth month, Figures figures) {}

    /**
     * @param code of the service, office or region; null for small ones that are shown together
     * @param together how many stand together
     */
    public record Group(@Nullable String code, int together, Figures.Shown figures) {}
}
