package id.pendopo.innovation.competition;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.pendopo.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the rules of an edition from its file (YAML, or JSON as the part of YAML that it is). What is not as the schema says,
 * or does not add up, refuses the whole file and is told with its place.
 */
final class EditionFile {

    static final int LONGEST = 256 * 1024;

    /** The rules need seven. */
    private static final int DEEPEST = 20;

    /** So many faults are told at once. */
    private static final int FAULTS_TOLD = 20;

    private static final String FOLDER = "innovation/editions/";

    /** Those that come with the program. */
    static final List<String> SHIPPED = List.of("kovablik-jatim-contoh", "nasional-contoh");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource("edition.schema.json"), InputFormat.JSON);

    /** Rules never change under a digest. */
    private static final Map<String, Edition> READ = new ConcurrentHashMap<>();

    private EditionFile() {}

    static String shipped(String name) {
        if (!SHIPPED.contains(name)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "edition-file-unknown", "No such edition is shipped", name);
        }
        return resource(name + ".yaml");
    }

    /** @throws Refusal {@code edition-unreadable}: place and fault */
    static Edition read(String text) {
        return READ.computeIfAbsent(digest(text), _ -> parse(text));
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** As {@link #read}, for a file that nobody has accepted yet: it is kept nowhere. */
    static Edition parse(String text) {
        var known = reading(text);
        if (!known.faults().isEmpty()) {
            throw unreadable(known.faults().getFirst());
        }
        return known.edition().orElseThrow();
    }

    /** All that is wrong with a file; empty if it may be opened. */
    static List<EditionFault> faults(String text) {
        return reading(text).faults();
    }

    private record Reading(Optional<Edition> edition, List<EditionFault> faults) {

        static Reading faulty(EditionFault... faults) {
            return new Reading(Optional.empty(), List.of(faults));
        }
    }

    private static Reading reading(String text) {
        if (text.length() > LONGEST) {
            return Reading.faulty(new EditionFault(0, "/", "long", text.length() + " > " + LONGEST));
        }
        try {
            var settings = settings();
            if (isTooDeep(settings, text)) {
                return Reading.faulty(new EditionFault(0, "/", "deep", ""));
            }
            var loaded = new Load(settings).loadFromString(text);
            if (loaded == null) {
                return Reading.faulty(new EditionFault(0, "/", "empty", ""));
            }
            var lines = new EditionLines(new Compose(settings).composeString(text));
            return reading(JSON.valueToTree(loaded), lines);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            return Reading.faulty(new EditionFault(line, "/", "yaml", String.valueOf(e.getProblem())));
        } catch (YamlEngineException | JacksonException | IndexOutOfBoundsException e) {
            // the last: where a sign of two halves lies across the reader's buffer
            return Reading.faulty(new EditionFault(0, "/", "yaml", String.valueOf(e.getMessage())));
        }
    }

    /** Counted by events, which need no stack: what reads the file afterwards calls itself for each level. */
    private static boolean isTooDeep(LoadSettings settings, String text) {
        int depth = 0;
        for (var event : new Parse(settings).parseString(text)) {
            depth += switch (event.getEventId()) {
                case SequenceStart, MappingStart -> 1;
                case SequenceEnd, MappingEnd -> -1;
                default -> 0;
            };
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    private static Reading reading(JsonNode tree, EditionLines lines) {
        var shape = SCHEMA.validate(JSON.writeValueAsString(tree), InputFormat.JSON).stream()
                .limit(FAULTS_TOLD)
                .map(fault -> fault(fault, lines))
                .toList();
        if (!shape.isEmpty()) {
            return new Reading(Optional.empty(), shape);
        }
        var edition = JSON.treeToValue(tree, Edition.class);
        return new Reading(Optional.of(edition), EditionCheck.of(edition, lines));
    }

    private static EditionFault fault(Error fault, EditionLines lines) {
        var place = String.valueOf(fault.getInstanceLocation());
        var cure = place.matches("/periods/(opens|closes)")
                ? "moment"
                : switch (fault.getKeyword()) {
                    case "required" -> "missing";
                    case "additionalProperties" -> "surplus";
                    case "enum" -> "choice";
                    case "pattern" -> "pattern";
                    case "type" -> "type";
                    default -> "bounds";
                };
        return new EditionFault(lines.line(place), place.isEmpty() ? "/" : place, cure, fault.getMessage());
    }

    private static LoadSettings settings() {
        return LoadSettings.builder()
                .setMaxAliasesForCollections(0)
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setCodePointLimit(LONGEST)
                .build();
    }

    private static Refusal unreadable(EditionFault fault) {
        return new Refusal(
                Refusal.Kind.INVALID,
                "edition-unreadable",
                "Edition file, line " + fault.line() + ": " + fault.place(),
                fault.place(),
                fault.detail(),
                fault.line());
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource(FOLDER + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The program comes with " + FOLDER + name, e);
        }
    }
}
