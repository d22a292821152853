package id.pendopo.innovation.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * A catalogue's file as a tree whose decimals are exact and whose values know their line, and what is wrong in it: each
 * fault with its line, column and cure.
 */
final class CatalogueFile {

    private static final int LONGEST = 512 * 1024;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String path;
    private final Map<String, String> places = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private JsonNode tree = MissingNode.getInstance();

    private CatalogueFile(String path) {
        this.path = path;
    }

    static CatalogueFile read(String path, String text) {
        var file = new CatalogueFile(path);
        try {
            var settings = LoadSettings.builder()
                    .setLabel(path)
                    .setMaxAliasesForCollections(0)
                    .setAllowDuplicateKeys(false)
                    .setCodePointLimit(LONGEST)
                    .build();
            new Compose(settings)
                    .composeString(text)
                    .ifPresentOrElse(
                            root -> file.tree = file.convert(root, ""),
                            () -> file.faults.add(path + ": The file is empty.\n    Write it, or take it away."));
        } catch (MarkedYamlEngineException e) {
            var place = e.getProblemMark().map(CatalogueFile::place).orElse("");
            file.faults.add(path + place + ": Not readable: "
                    + Optional.ofNullable(e.getProblem()).orElse("it is not YAML")
                    + ".\n    Mind indents, colons and quotes.");
        } catch (YamlEngineException | NumberFormatException e) {
            file.faults.add(path + ": Not readable: " + e.getMessage() + "\n    Mind indents, colons and quotes.");
        }
        return file;
    }

    JsonNode tree() {
        return tree;
    }

    /** What is wrong, in the order in which it was found. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Tells a fault at a value; where there is no such value, at the nearest one around it. */
    void fault(String pointer, String what, String cure) {
        var at = pointer;
        while (!at.isEmpty() && !places.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        var fault = path + places.getOrDefault(at, "") + ": " + what + "\n    " + cure;
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private JsonNode convert(Node node, String pointer) {
        places.putIfAbsent(
                pointer, node.getStartMark().map(CatalogueFile::place).orElse(""));
        return switch (node) {
            case MappingNode mapping -> {
                var object = JSON.objectNode();
                mapping.getValue().forEach(entry -> {
                    var key = entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
                    var inside = pointer + "/" + key;
                    places.put(
                            inside,
                            entry.getKeyNode()
                                    .getStartMark()
                                    .map(CatalogueFile::place)
                                    .orElse(""));
                    if (object.has(key)) {
                        fault(inside, "The name '" + key + "' stands twice.", "Take one away.");
                    }
                    object.set(key, convert(entry.getValueNode(), inside));
                });
                yield object;
            }
            case SequenceNode sequence -> {
                var array = JSON.arrayNode();
                int index = 0;
                for (var item : sequence.getValue()) {
                    array.add(convert(item, pointer + "/" + index++));
                }
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar, pointer);
            default -> {
                fault(pointer, "This is not read here.", "Write the value out.");
                yield JSON.nullNode();
            }
        };
    }

    private JsonNode scalar(ScalarNode node, String pointer) {
        var text = node.getValue();
        var tag = node.getTag();
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.INT)) {
            var number = new BigInteger(text);
            return number.bitLength() < Integer.SIZE ? JSON.numberNode(number.intValue()) : JSON.numberNode(number);
        }
        if (tag.equals(Tag.FLOAT)) {
            try {
                return JSON.numberNode(new BigDecimal(text));
            } catch (NumberFormatException _) {
                fault(pointer, "'" + text + "' is not a number.", "Write it with a decimal point.");
                return JSON.nullNode();
            }
        }
        return JSON.stringNode(text);
    }

    private static String place(Mark mark) {
        return ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }
}
