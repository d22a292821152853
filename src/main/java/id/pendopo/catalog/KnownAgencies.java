package id.pendopo.catalog;

import id.pendopo.kernel.RegionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/** Codes of the agencies that come with the program, so that files can be checked where no database runs. */
final class KnownAgencies {

    private static final Map<String, SortedSet<String>> BY_REGION = read();

    private KnownAgencies() {}

    static SortedSet<String> of(RegionCode region) {
        return BY_REGION.getOrDefault(region.value(), new TreeSet<>());
    }

    private static Map<String, SortedSet<String>> read() {
        var agencies = new TreeMap<String, SortedSet<String>>();
        try {
            new ClassPathResource("regions/agencies.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split(";", -1)))
                    .forEach(fields -> agencies.computeIfAbsent(fields.get(0), _ -> new TreeSet<>())
                            .add(fields.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("The program comes with a list of agencies", e);
        }
        return agencies;
    }
}
