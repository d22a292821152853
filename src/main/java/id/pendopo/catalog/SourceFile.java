package id.pendopo.catalog;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A YAML or JSON file as a tree that still knows where each value stands.
 *
 * @param path below the folder of services
 * @param places line and column by JSON pointer
 */
record SourceFile(String path, JsonNode tree, Map<String, Place> places) {

    static SourceFile absent(String path) {
        return new SourceFile(path, MissingNode.getInstance(), Map.of());
    }

    boolean isPresent() {
        return !tree.isMissingNode();
    }

    /** Where the value of a pointer stands; of the nearest one around it when it does not exist. */
    Place place(String pointer) {
        var at = pointer;
        while (true) {
            var place = places.get(at);
            if (place != null) {
                return place;
            }
            if (at.isEmpty()) {
                return Place.NOWHERE;
            }
            at = at.substring(0, at.lastIndexOf('/'));
        }
    }

    /** One step further in a JSON pointer (RFC 6901). */
    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
