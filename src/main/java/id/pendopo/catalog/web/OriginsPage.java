package id.pendopo.catalog.web;

import id.pendopo.catalog.LoadedService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** Which value of a layered service is the region's own; all else is the province's. */
public record OriginsPage(String href, String name, String own, String base, List<Line> lines) {

    /** A value that the region sets: the file, and where in it. */
    public record Line(String file, String pointer) {}

    static OriginsPage of(
            LoadedService service, SortedMap<String, String> origins, String own, String base, Locale locale) {
        var lines = new ArrayList<Line>();
        origins.keySet().forEach(key -> {
            int at = key.indexOf('#');
            lines.add(at < 0 ? new Line(key, "") : new Line(key.substring(0, at), key.substring(at + 1)));
        });
        return new OriginsPage(
                "/services/" + service.region() + "/" + service.code(),
                service.definition().name().in(locale),
                own,
                base,
                lines);
    }
}
