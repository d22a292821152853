package id.pendopo.innovation.competition;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the line of a file on which something stands. */
record EditionLines(Optional<Node> root) {

    /**
     * The line of the deepest part of a place that there is, counted from 1.
     *
     * @param place a pointer; a part of a list may be named by its number or by its code
     */
    int line(String place) {
        var at = root.map(node -> new Spot(node, node.getStartMark()));
        var found = at;
        for (var part : place.split("/", -1)) {
            if (!part.isEmpty()) {
                at = at.flatMap(spot -> child(spot.node(), part));
                found = at.isPresent() ? at : found;
            }
        }
        return found.flatMap(Spot::mark).map(Mark::getLine).orElse(-1) + 1;
    }

    /** A part of the file and where its name stands. */
    private record Spot(Node node, Optional<Mark> mark) {}

    private static Optional<Spot> child(Node node, String part) {
        return switch (node) {
            case MappingNode map ->
                map.getValue().stream()
                        .filter(entry -> isScalar(entry.getKeyNode(), part))
                        .map(entry -> new Spot(
                                entry.getValueNode(), entry.getKeyNode().getStartMark()))
                        .findFirst();
            case SequenceNode list ->
                (part.matches("\\d{1,4}")
                                ? list.getValue().stream().skip(Integer.parseInt(part))
                                : list.getValue().stream().filter(item -> isCoded(item, part)))
                        .map(item -> new Spot(item, item.getStartMark()))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static boolean isCoded(Node item, String code) {
        return child(item, "code").filter(spot -> isScalar(spot.node(), code)).isPresent();
    }

    private static boolean isScalar(Node node, String text) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(text);
    }
}
