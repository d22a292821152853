package id.pendopo.innovation.competition;

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
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the rules of an edition from its file (YAML, or JSON as the part of YAML that it is). What is not as the schema says,
 * or does not add up, refuses the whole file and is told with its place.
 */
final class EditionFile {

    static final int LONGEST = 256 * 1024;

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

    private static Edition parse(String text) {
        if (text.length() > LONGEST) {
            throw unreadable("", "longer than " + LONGEST + " characters");
        }
        var tree = JSON.valueToTree(yaml(text));
        var faults = SCHEMA.validate(JSON.writeValueAsString(tree), InputFormat.JSON);
        if (!faults.isEmpty()) {
            var first = faults.getFirst();
            throw unreadable(String.valueOf(first.getInstanceLocation()), first.getMessage());
        }
        try {
            var edition = JSON.treeToValue(tree, Edition.class);
            EditionCheck.check(edition);
            return edition;
        } catch (JacksonException e) {
            throw unreadable("", String.valueOf(e.getOriginalMessage()));
        }
    }

    private static Object yaml(String text) {
        try {
            var settings = LoadSettings.builder()
                    .setMaxAliasesForCollections(0)
                    .setAllowDuplicateKeys(false)
                    .setAllowRecursiveKeys(false)
                    .setCodePointLimit(LONGEST)
                    .build();
            var loaded = new Load(settings).loadFromString(text);
            if (loaded == null) {
                throw unreadable("", "empty");
            }
            return loaded;
        } catch (YamlEngineException e) {
            throw unreadable("", String.valueOf(e.getMessage()));
        }
    }

    static Refusal unreadable(String place, String fault) {
        return new Refusal(
                Refusal.Kind.INVALID,
                "edition-unreadable",
                "Edition file: " + place,
                place.isEmpty() ? "/" : place,
                fault.length() > 300 ? fault.substring(0, 300) + "…" : fault);
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource(FOLDER + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The program comes with " + FOLDER + name, e);
        }
    }
}
