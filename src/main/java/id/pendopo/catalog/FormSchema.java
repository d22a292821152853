package id.pendopo.catalog;

import com.google.re2j.Pattern;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A compiled JSON Schema (2020-12). Patterns run on RE2/J, which no input can make slow; nothing is fetched; formats are
 * asserted, so that the thirtieth of February is no date.
 */
final class FormSchema {

    private static final String META = "https://json-schema.org/draft/2020-12/schema";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaCacheEnabled(false)
                    .schemaRegistryConfig(new SchemaRegistryConfig.Builder()
                            .formatAssertionsEnabled(true)
                            .pathType(PathType.JSON_POINTER)
                            .regularExpressionFactory(FormSchema::compile)
                            .build()));

    private final JsonNode tree;
    private final Schema whole;
    private final Map<String, Schema> fields = new LinkedHashMap<>();

    private FormSchema(JsonNode tree) {
        this.tree = tree;
        this.whole = REGISTRY.getSchema(tree);
        this.whole.initializeValidators();
        tree.path("properties").properties().forEach(property -> fields.put(property.getKey(), alone(property)));
    }

    /** Throws where the schema itself is none; the checker of files asks first and says where. */
    static FormSchema of(JsonNode tree) {
        return new FormSchema(tree);
    }

    JsonNode tree() {
        return tree;
    }

    boolean isRequired(String name) {
        return tree.path("required")
                .valueStream()
                .anyMatch(required -> required.asString().equals(name));
    }

    List<Fault> check(Map<String, ?> data) {
        var refused = InputLimits.check("", data);
        return refused.isEmpty() ? faults(whole, "", MAPPER.valueToTree(data)) : refused;
    }

    List<Fault> checkField(String name, Object value) {
        var path = SourceFile.child("", name);
        var schema = fields.get(name);
        if (schema == null) {
            return List.of(new Fault(path, Words.text("catalog.fault.unknown")));
        }
        var refused = InputLimits.check(path, value);
        return refused.isEmpty() ? faults(schema, path, MAPPER.valueToTree(value)) : refused;
    }

    /** The problems of a tree in the words of the schema library, for files that a person edits. */
    static List<Error> errors(JsonNode schema, JsonNode instance) {
        return REGISTRY.getSchema(schema).validate(instance);
    }

    /** What keeps a tree from being a schema at all. */
    static List<Error> metaErrors(JsonNode schema) {
        return REGISTRY.getSchema(SchemaLocation.of(META)).validate(schema).stream()
                .filter(error -> !"format".equals(error.getKeyword())) // patterns are asked of RE2
                .toList();
    }

    private Schema alone(Map.Entry<String, JsonNode> property) {
        var schema = property.getValue();
        if (schema.isObject() && tree.has("$defs")) {
            schema = ((ObjectNode) schema.deepCopy()).set("$defs", tree.get("$defs"));
        }
        var compiled = REGISTRY.getSchema(schema);
        compiled.initializeValidators();
        return compiled;
    }

    private static List<Fault> faults(Schema schema, String around, JsonNode instance) {
        var faults = new LinkedHashMap<String, Fault>();
        for (Error error : schema.validate(instance)) {
            var fault = FaultWords.of(around, error);
            faults.putIfAbsent(fault.path(), fault);
        }
        return new ArrayList<>(faults.values());
    }

    private static com.networknt.schema.regex.RegularExpression compile(String regex) {
        var pattern = Pattern.compile(regex);
        return text -> pattern.matcher(text).find();
    }
}
