package id.pendopo.cases.web;

import id.pendopo.catalog.Form;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What the schema of a form says about the shape of an answer: enough to read it from a page and to ask for it. */
record ApplyShape(JsonNode schema) {

    static ApplyShape of(Form form, String name) {
        return new ApplyShape(form.schema().path("properties").path(name));
    }

    ApplyShape item(String name) {
        return new ApplyShape(schema.path("items").path("properties").path(name));
    }

    /** string, integer, number, boolean, array. */
    String type() {
        return schema.path("type").asString("string").toLowerCase(Locale.ROOT);
    }

    boolean mayBeNegative() {
        return !schema.path("minimum").isNumber() || schema.path("minimum").asDouble() < 0;
    }

    /** Digits for whole numbers, digits with a mark for others; all keys where a minus may be needed. */
    String inputmode() {
        return switch (type()) {
            case "integer" -> mayBeNegative() ? "" : "numeric";
            case "number" -> mayBeNegative() ? "" : "decimal";
            default -> "";
        };
    }
}
