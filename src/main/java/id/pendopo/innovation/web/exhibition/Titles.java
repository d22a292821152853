package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.exhibition.Stands.Floor;
import id.pendopo.innovation.records.Innovations;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What innovations are called in the gallery. */
@Component
class Titles {

    private final Innovations innovations;

    Titles(Innovations innovations) {
        this.innovations = innovations;
    }

    /** Of all that stands there, or waits to. */
    Map<String, String> on(Floor floor) {
        return of(Stream.concat(floor.taken().values().stream(), floor.waiting().stream())
                .flatMap(booking -> booking.innovations().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    Map<String, String> of(Collection<String> codes) {
        var titles = new LinkedHashMap<String, String>();
        codes.forEach(code -> titles.put(
                code, innovations.find(code).map(each -> each.title()).orElse(code)));
        return titles;
    }
}
