package id.pendopo.catalog;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Types of a form's answers, and the empty value of each, read from its schema. */
final class CelTypes {

    /** For a list whose schema names no limit. */
    private static final int LIST_ASSUMED = 1_000;

    private static final int DEEPEST = 6;

    private final JsonNode root;
    private final Map<String, StructType> structs = new LinkedHashMap<>();
    private final CelType type;
    private int longest = 1;

    private CelTypes(JsonNode root) {
        this.root = root;
        this.type = type(root, "data", 0);
    }

    static CelTypes of(JsonNode schema) {
        return new CelTypes(schema);
    }

    CelType root() {
        return type;
    }

    Map<String, StructType> structs() {
        return structs;
    }

    /** Items of the longest list that the form allows. */
    int longest() {
        return longest;
    }

    Map<String, Object> complete(Map<String, ?> data) {
        return completeObject(root, data, 0);
    }

    private CelType type(JsonNode schema, String name, int depth) {
        var resolved = resolve(schema);
        if (depth > DEEPEST) {
            return SimpleType.DYN;
        }
        return switch (kind(resolved)) {
            case "string" -> SimpleType.STRING;
            case "integer" -> SimpleType.INT;
            case "number" -> SimpleType.DOUBLE;
            case "boolean" -> SimpleType.BOOL;
            case "array" -> {
                longest = Math.max(longest, resolved.path("maxItems").asInt(LIST_ASSUMED));
                yield ListType.create(type(resolved.path("items"), name + ".item", depth + 1));
            }
            case "object" -> struct(resolved, name, depth);
            default -> SimpleType.DYN;
        };
    }

    private CelType struct(JsonNode schema, String name, int depth) {
        var types = new LinkedHashMap<String, CelType>();
        schema.path("properties")
                .properties()
                .forEach(property -> types.put(
                        property.getKey(), type(property.getValue(), name + "." + property.getKey(), depth + 1)));
        var fields = ImmutableMap.copyOf(types);
        var struct = StructType.create(name, fields.keySet(), field -> Optional.ofNullable(fields.get(field)));
        structs.put(name, struct);
        return struct;
    }

    private Map<String, Object> completeObject(JsonNode schema, Map<?, ?> data, int depth) {
        var complete = new LinkedHashMap<String, Object>();
        schema.path("properties")
                .properties()
                .forEach(property -> complete.put(
                        property.getKey(), complete(property.getValue(), data.get(property.getKey()), depth + 1)));
        return complete;
    }

    private Object complete(JsonNode schema, @Nullable Object value, int depth) {
        var resolved = resolve(schema);
        return switch (kind(resolved)) {
            case "string" -> value instanceof String text ? text : "";
            case "integer" -> value instanceof Number number ? number.longValue() : 0L;
            case "number" -> value instanceof Number number ? number.doubleValue() : 0.0;
            case "boolean" -> value instanceof Boolean flag ? flag : false;
            case "array" -> {
                var items = new ArrayList<Object>();
                if (value instanceof List<?> list && depth <= DEEPEST) {
                    list.forEach(item -> items.add(complete(resolved.path("items"), item, depth + 1)));
                }
                yield items;
            }
            case "object" ->
                depth > DEEPEST
                        ? Map.of()
                        : completeObject(resolved, value instanceof Map<?, ?> map ? map : Map.of(), depth);
            default -> value == null ? "" : value;
        };
    }

    private static String kind(JsonNode schema) {
        var type = schema.path("type");
        if (type.isString()) {
            return type.asString();
        }
        var options = schema.path("enum");
        return options.isArray() && options.valueStream().allMatch(JsonNode::isString) && !options.isEmpty()
                ? "string"
                : "";
    }

    private JsonNode resolve(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : schema;
    }
}
