package id.pendopo.innovation.web.index;

import id.pendopo.web.Parts.Tone;
import java.util.List;

/**
 * Which assessments somebody may open.
 *
 * @param regions of the province, where its secretariat asks
 */
public record HubIndexPage(List<Line> years, List<Line> regions) {

    public HubIndexPage {
        years = List.copyOf(years);
        regions = List.copyOf(regions);
    }

    /** @param index already in words; empty where nothing was published */
    public record Line(String name, String href, String index, String predicate, Tone tone) {}
}
