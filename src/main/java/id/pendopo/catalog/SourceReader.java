package id.pendopo.catalog;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads YAML, and JSON as the part of YAML that it is. What comes from another region must not be able to hurt: no
 * aliases, no tags, limits on size, depth and number of values.
 */
final class SourceReader {

    static final int LONGEST = 512 * 1024;
    private static final int DEEPEST = 32;
    private static final int VALUES_MAX = 60_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String path;
    private final Map<String, Place> places = new HashMap<>();

    private SourceReader(String path) {
        this.path = path;
    }

    static SourceFile read(String path, String text, Findings findings) {
        if (text.length() > LONGEST) {
            findings.error(path, "The file is longer than " + LONGEST + " characters.", "Split or shorten it.");
            return SourceFile.absent(path);
        }
        var reader = new SourceReader(path);
        try {
            return reader.compose(text);
        } catch (Unreadable e) {
            findings.error(e.place, String.valueOf(e.getMessage()), e.cure);
        } catch (MarkedYamlEngineException e) {
            var problem = Optional.ofNullable(e.getProblem()).orElse("It is not YAML.");
            var place = e.getProblemMark().map(reader::place).orElse(Place.whole(path));
            findings.error(place, "Not readable: " + problem + ".", "Mind indents, colons and quotes.");
        } catch (YamlEngineException e) {
            findings.error(path, "Not readable: " + e.getMessage(), "Mind indents, colons and quotes.");
        }
        return SourceFile.absent(path);
    }

    private SourceFile compose(String text) {
        var settings = LoadSettings.builder()
                .setLabel(path)
                .setMaxAliasesForCollections(0)
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setCodePointLimit(LONGEST)
                .build();
        guard(settings, text);
        var root = new Compose(settings)
                .composeString(text)
                .orElseThrow(
                        () -> new Unreadable(Place.whole(path), "The file is empty.", "Write it, or take it away."));
        return new SourceFile(path, convert(root, ""), Map.copyOf(places));
    }

    /** Looks at the parts one after the other, before anything nests: a deep file must not use up the stack. */
    private void guard(LoadSettings settings, String text) {
        int depth = 0;
        int values = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            var place = event.getStartMark().map(this::place).orElse(Place.whole(path));
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (++values > VALUES_MAX || depth > DEEPEST) {
                throw new Unreadable(place, "The file nests too deep or holds too many values.", "Make it smaller.");
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw new Unreadable(place, "Anchors and aliases are not read here.", "Write the value out.");
            }
        }
    }

    private JsonNode convert(Node node, String pointer) {
        var place = node.getStartMark().map(this::place).orElse(Place.whole(path));
        places.putIfAbsent(pointer, place);
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer);
            case SequenceNode sequence -> array(sequence, pointer);
            case ScalarNode scalar -> scalar(scalar, place);
            default -> throw new Unreadable(place, "This is not read here.", "Write the value out.");
        };
    }

    private JsonNode object(MappingNode mapping, String pointer) {
        var object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            var place = entry.getKeyNode().getStartMark().map(this::place).orElse(Place.whole(path));
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new Unreadable(place, "A name must be a plain word.", "Put the name in quotes.");
            }
            var inside = SourceFile.child(pointer, key.getValue());
            places.put(inside, place);
            if (object.has(key.getValue())) {
                throw new Unreadable(place, "The name '" + key.getValue() + "' stands twice.", "Take one away.");
            }
            object.set(key.getValue(), convert(entry.getValueNode(), inside));
        }
        return object;
    }

    private JsonNode array(SequenceNode sequence, String pointer) {
        var array = JSON.arrayNode();
        int index = 0;
        for (Node item : sequence.getValue()) {
            array.add(convert(item, SourceFile.child(pointer, index++)));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode node, Place place) {
        var text = node.getValue();
        var tag = node.getTag();
        if (tag.equals(Tag.STR)) {
            return JSON.stringNode(text);
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        try {
            if (tag.equals(Tag.INT)) {
                var number = new BigInteger(text);
                return number.bitLength() < 64 ? JSON.numberNode(number.longValue()) : JSON.numberNode(number);
            }
            if (tag.equals(Tag.FLOAT)) {
                return JSON.numberNode(Double.parseDouble(text));
            }
        } catch (NumberFormatException e) {
            throw new Unreadable(place, "'" + text + "' is not a number.", "Put it in quotes if it is a text.");
        }
        throw new Unreadable(place, "The tag " + tag + " is not read here.", "Take the tag away.");
    }

    private Place place(Mark mark) {
        return new Place(path, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Stops the reading of one file. */
    private static final class Unreadable extends RuntimeException {

        private final transient Place place;
        private final String cure;

        Unreadable(Place place, String what, String cure) {
            super(what);
            this.place = place;
            this.cure = cure;
        }
    }
}
