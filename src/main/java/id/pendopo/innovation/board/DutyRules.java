package id.pendopo.innovation.board;

import id.pendopo.database.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The duties by the year from which each holds: data, one small file a year. */
final class DutyRules {

    private static final String FILES = "classpath*:innovation/duty/*.yaml";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final NavigableMap<Integer, DutyRule> byYear = new TreeMap<>();

    DutyRules(Collection<DutyRule> rules) {
        rules.forEach(rule -> byYear.put(rule.year(), rule));
        if (byYear.isEmpty()) {
            throw new IllegalArgumentException("No duty of any year");
        }
    }

    /** Those that come with the program. */
    static DutyRules shipped() throws IOException {
        var rules = new TreeMap<Integer, DutyRule>();
        for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            var rule = read(
                    Optional.ofNullable(file.getFilename()).orElse(""),
                    file.getContentAsString(StandardCharsets.UTF_8));
            rules.put(rule.year(), rule);
        }
        return new DutyRules(rules.values());
    }

    static DutyRule read(String name, String text) {
        try {
            var settings = LoadSettings.builder()
                    .setLabel(name)
                    .setAllowDuplicateKeys(false)
                    .build();
            return JSON.convertValue(new Load(settings).loadFromString(text), DutyRule.class);
        } catch (YamlEngineException | JacksonException | IllegalArgumentException e) {
            throw new CannotStart("The duty in " + name + " is wrong: " + e.getMessage(), "Mend the file.");
        }
    }

    /** That of a year: its own, or the last before it; before there was any, the first. */
    DutyRule of(int year) {
        var found = byYear.floorEntry(year);
        return found == null ? byYear.firstEntry().getValue() : found.getValue();
    }

    int firstYear() {
        return byYear.firstKey();
    }
}
