package id.pendopo.catalog;

import com.networknt.schema.Error;
import java.util.Arrays;

/** Says in plain words what a schema found wrong. */
final class FaultWords {

    private FaultWords() {}

    static Fault of(String around, Error error) {
        var path = around + error.getInstanceLocation();
        var keyword = String.valueOf(error.getKeyword());
        return switch (keyword) {
            case "required" -> new Fault(inside(path, error), Words.text("catalog.fault.required"));
            case "additionalProperties", "unevaluatedProperties", "propertyNames" ->
                new Fault(inside(path, error), Words.text("catalog.fault.unknown"));
            case "type" -> new Fault(path, Words.text(type(error)));
            case "enum", "const" -> new Fault(path, Words.text("catalog.fault.choice"));
            case "format" -> new Fault(path, Words.text(format(error)));
            case "minLength",
                    "maxLength",
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "minItems",
                    "maxItems",
                    "multipleOf" -> new Fault(path, Words.text("catalog.fault." + keyword, limit(error)));
            case "uniqueItems" -> new Fault(path, Words.text("catalog.fault.uniqueItems"));
            default -> new Fault(path, Words.text("catalog.fault.form"));
        };
    }

    private static String inside(String path, Error error) {
        var property = error.getProperty();
        return property == null ? path : SourceFile.child(path, property);
    }

    /** The number that the schema names. */
    private static Object limit(Error error) {
        var schema = error.getSchemaNode();
        return schema != null && schema.isNumber()
                ? schema.numberValue()
                : Arrays.stream(error.getArguments()).findFirst().orElse("?");
    }

    private static String type(Error error) {
        var wanted = String.valueOf(error.getSchemaNode());
        if (wanted.contains("integer")) {
            return "catalog.fault.integer";
        }
        return wanted.contains("number") ? "catalog.fault.number" : "catalog.fault.type";
    }

    private static String format(Error error) {
        var format = error.getSchemaNode() == null ? "" : error.getSchemaNode().asString();
        return format.equals("date") ? "catalog.fault.date" : "catalog.fault.form";
    }
}
