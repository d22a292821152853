package id.pendopo.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One value in which two versions differ.
 *
 * @param file path inside the service
 * @param pointer JSON pointer; empty for a letter, which is compared line by line
 * @param before empty where the value is new
 * @param after empty where the value is gone
 */
public record Difference(String file, String pointer, String before, String after) {

    /** All differences, in the order of files and names. */
    static List<Difference> between(ServiceFiles one, ServiceFiles other) {
        var differences = new ArrayList<Difference>();
        var names = new TreeSet<>(one.files().keySet());
        names.addAll(other.files().keySet());
        for (String name : names) {
            var before = one.file(name).orElse("");
            var after = other.file(name).orElse("");
            if (before.equals(after)) {
                continue;
            }
            if (name.endsWith(".html") || before.isEmpty() || after.isEmpty()) {
                differences.add(new Difference(name, "", before, after));
            } else {
                compare(name, "", DefinitionReader.tree(one, name), DefinitionReader.tree(other, name), differences);
            }
        }
        return differences;
    }

    private static void compare(
            String file, String pointer, JsonNode before, JsonNode after, List<Difference> differences) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            var names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name ->
                    compare(file, SourceFile.child(pointer, name), before.path(name), after.path(name), differences));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(file, SourceFile.child(pointer, i), before.path(i), after.path(i), differences);
            }
        } else {
            differences.add(new Difference(file, pointer, written(before), written(after)));
        }
    }

    private static String written(JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        return value.isValueNode() ? value.asString() : SourceWriter.write(value);
    }
}
