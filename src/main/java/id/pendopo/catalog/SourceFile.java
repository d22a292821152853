package id.pendopo.catalog;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A YAML or JSON file as a tree that still knows where each value stands; of a layer, the merged tree, whose values stand
 * in two files.
 *
 * @param path below the folder of services
 * @param places by JSON pointer
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
        while (!at.isEmpty() && !places.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return places.getOrDefault(at, Place.whole(path));
    }

    /** One step further in a JSON pointer (RFC 6901). */
    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    static String child(String pointer, int index) {
        return pointer + "/" + index;
    }
}
