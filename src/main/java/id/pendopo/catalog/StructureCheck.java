package id.pendopo.catalog;

import com.networknt.schema.Error;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a file against its published JSON Schema: the same by which an editor completes it. */
final class StructureCheck {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, JsonNode> SCHEMAS = new ConcurrentHashMap<>();

    private StructureCheck() {}

    static void check(String name, SourceFile file, Findings findings) {
        schemaFor(name).map(StructureCheck::schema).ifPresent(schema -> {
            for (Error error : FormSchema.errors(schema, file.tree())) {
                tell(error, file, findings);
            }
        });
    }

    /** Which schema speaks of a file of that name. */
    private static Optional<String> schemaFor(String name) {
        if (name.startsWith(ServiceFiles.TESTS)) {
            return Optional.of("test.schema.json");
        }
        if (name.endsWith(".ui.yaml")) {
            return Optional.of("form.ui.schema.json");
        }
        return switch (name) {
            case ServiceFiles.SERVICE -> Optional.of("service.schema.json");
            case ServiceFiles.LETTERHEAD -> Optional.of("letterhead.schema.json");
            case ServiceFiles.REMEDIES -> Optional.of("remedies.schema.json");
            case "authority.yaml" -> Optional.of("authority.schema.json");
            default -> Optional.empty();
        };
    }

    private static JsonNode schema(String name) {
        return SCHEMAS.computeIfAbsent(name, StructureCheck::read);
    }

    private static JsonNode read(String name) {
        try {
            var resource = new ClassPathResource("services/" + name);
            return MAPPER.readTree(resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The program comes with services/" + name, e);
        }
    }

    private static void tell(Error error, SourceFile file, Findings findings) {
        var pointer = error.getInstanceLocation().toString();
        var property = error.getProperty();
        var keyword = String.valueOf(error.getKeyword());
        var name = property == null ? pointer.substring(pointer.lastIndexOf('/') + 1) : property;
        switch (keyword) {
            case "required" ->
                findings.error(
                        file, pointer, "'" + name + "' is missing.", "Add " + name + ": … here." + bothLanguages(name));
            case "additionalProperties", "unevaluatedProperties" ->
                findings.error(
                        file,
                        SourceFile.child(pointer, name),
                        "Nobody knows a '" + name + "' here.",
                        "Mind the spelling, or take it away.");
            case "enum", "const" ->
                findings.error(
                        file,
                        pointer,
                        "'" + value(error) + "' is not one of the known words.",
                        "Write one of " + allowed(error) + ".");
            case "oneOf", "anyOf", "if", "then", "else", "not", "allOf" -> {
                // said better by what stands inside
            }
            default ->
                findings.error(
                        file,
                        pointer,
                        "'" + name + "': " + error.getMessage() + ".",
                        "See docs/services.md, or let an editor complete it by the schema.");
        }
    }

    private static String bothLanguages(String name) {
        return name.equals("id") || name.equals("en") ? " A text is owed in both languages: {id: …, en: …}." : "";
    }

    private static String value(Error error) {
        var node = error.getInstanceNode();
        return node == null ? "" : node.isValueNode() ? node.asString() : node.toString();
    }

    private static String allowed(Error error) {
        return String.valueOf(error.getSchemaNode());
    }
}
