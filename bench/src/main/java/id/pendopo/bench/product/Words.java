package id.pendopo.bench.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Words and patterns by kind; the first of a kind are drawn far more often than the last, as it is with words. */
record Words(Map<String, List<String>> kinds) {

    private static final double LEAN = 1.6;

    static Words read() {
        try (var stream = Words.class.getResourceAsStream("words.txt")) {
            if (stream == null) {
                throw new IllegalStateException("No words.txt");
            }
            var kinds = new HashMap<String, List<String>>();
            var kind = "";
            for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("# ")) {
                    kind = line.substring(2);
                } else if (!line.isBlank()) {
                    kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(line);
                }
            }
            return new Words(kinds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String any(String kind, Random chance) {
        var all = kinds.getOrDefault(kind, List.of());
        if (all.isEmpty()) {
            throw new IllegalArgumentException("No words of the kind " + kind);
        }
        return all.get((int) (all.size() * Math.pow(chance.nextDouble(), LEAN)));
    }
}
