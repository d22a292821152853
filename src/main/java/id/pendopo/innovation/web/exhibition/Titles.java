package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.records.Innovations;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What innovations are called in the gallery. */
@Component
class Titles {

    private final Innovations innovations;

    Titles(Innovations innovations) {
        this.innovations = innovations;
    }

    Map<String, String> of(Collection<String> codes) {
        var titles = new LinkedHashMap<String, String>();
        codes.forEach(code -> titles.put(
                code, innovations.find(code).map(each -> each.title()).orElse(code)));
        return titles;
    }
}
