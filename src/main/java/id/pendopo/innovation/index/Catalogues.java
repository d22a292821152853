package id.pendopo.innovation.index;

import id.pendopo.database.CannotStart;
import id.pendopo.kernel.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The catalogues that come with the program, by the years for which they hold. */
@Component
public class Catalogues {

    private static final String FOLDER = "innovation/index/";
    private static final List<Integer> EDITIONS = List.of(2023, 2026);

    private final Map<Integer, Catalogue> byYear = new TreeMap<>();

    Catalogues() throws IOException {
        for (int edition : EDITIONS) {
            var catalogue = load(edition);
            catalogue.years().forEach(rule -> byYear.put(rule.year(), catalogue));
        }
    }

    static Catalogue load(int edition) throws IOException {
        var path = FOLDER + edition + ".yaml";
        var file = CatalogueFile.read(path, text(path));
        return CatalogueCheck.check(file, text(FOLDER + "catalogue.schema.json"))
                .orElseThrow(() -> new CannotStart(
                        "The catalogue of the index " + edition + " is wrong:\n" + String.join("\n", file.faults()),
                        "Mend the file."));
    }

    static String text(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }

    /** All years that are known, the latest first. */
    public List<Integer> years() {
        return byYear.keySet().stream()
                .sorted((one, other) -> Integer.compare(other, one))
                .toList();
    }

    public Optional<Catalogue> find(int year) {
        return Optional.ofNullable(byYear.get(year));
    }

    /** The catalogue that holds for a year, or a refusal that names the years there are. */
    public Catalogue get(int year) {
        return find(year)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "index-year",
                        "No catalogue for " + year,
                        byYear.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
}
