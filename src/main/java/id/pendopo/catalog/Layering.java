package id.pendopo.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays a region's differences over the file of its base: names are merged, a list is replaced, {@code null} takes away
 * (RFC 7386). In a form, pages, rules and required names are added to those of the base.
 */
final class Layering {

    private final SourceFile base;
    private final SourceFile layer;
    private final Map<String, Place> places;
    private final SortedMap<String, String> origins = new TreeMap<>();

    private Layering(SourceFile base, SourceFile layer) {
        this.base = base;
        this.layer = layer;
        this.places = new LinkedHashMap<>(base.places());
    }

    /**
     * @param merged the file that runs
     * @param origins JSON pointers of the values that the layer sets, each with the layer's file
     */
    record Merged(SourceFile merged, SortedMap<String, String> origins) {}

    static Merged merge(SourceFile base, SourceFile layer) {
        var layering = new Layering(base, layer);
        var tree = layering.merge(base.tree(), layer.tree(), "");
        return new Merged(new SourceFile(layer.path(), tree, layering.places), layering.origins);
    }

    private JsonNode merge(JsonNode below, JsonNode above, String pointer) {
        if (!(below instanceof ObjectNode old) || !(above instanceof ObjectNode news)) {
            return replace(above, pointer, pointer);
        }
        var merged = old.deepCopy();
        for (var entry : news.properties()) {
            var inside = SourceFile.child(pointer, entry.getKey());
            var value = entry.getValue();
            if (value.isNull()) {
                merged.remove(entry.getKey());
                forget(inside);
                origins.put(inside, layer.path());
            } else if (isAdded(inside) && merged.get(entry.getKey()) instanceof ArrayNode list && value.isArray()) {
                merged.set(entry.getKey(), append(list, value, inside));
            } else {
                merged.set(entry.getKey(), merge(merged.path(entry.getKey()), value, inside));
            }
        }
        return merged;
    }

    /** Lists of a form that a layer adds to, where any other list is replaced. */
    private boolean isAdded(String pointer) {
        return switch (pointer) {
            case "/pages", "/rules" -> base.path().endsWith(".ui.yaml");
            case "/required" -> base.path().endsWith(".schema.json");
            default -> false;
        };
    }

    private ArrayNode append(ArrayNode list, JsonNode added, String pointer) {
        var all = list.deepCopy();
        for (int i = 0; i < added.size(); i++) {
            var from = SourceFile.child(pointer, i);
            all.add(replace(added.get(i), from, SourceFile.child(pointer, list.size() + i)));
        }
        return all;
    }

    private JsonNode replace(JsonNode value, String from, String to) {
        forget(to);
        layer.places().forEach((pointer, place) -> {
            if (pointer.equals(from) || pointer.startsWith(from + "/")) {
                places.put(to + pointer.substring(from.length()), place);
            }
        });
        origins.put(to, layer.path());
        return value.deepCopy();
    }

    private void forget(String pointer) {
        places.keySet().removeIf(known -> known.equals(pointer) || known.startsWith(pointer + "/"));
    }
}
