package id.pendopo.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options as they were given: {@code --flag} or {@code --name=value}, each taken once. */
final class Given {

    private final Map<String, String> given = new LinkedHashMap<>();

    Given(List<String> words) {
        for (var word : words) {
            int equals = word.indexOf('=');
            given.put(equals < 0 ? word : word.substring(0, equals), equals < 0 ? "" : word.substring(equals + 1));
        }
    }

    boolean flag(String name) {
        return given.remove(name) != null;
    }

    String take(String name, String otherwise) {
        var value = given.remove(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(take(name, Integer.toString(otherwise)));
    }

    void requireAllTaken() {
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("Not known: " + String.join(" ", given.keySet()) + "\n" + Bench.USAGE);
        }
    }
}
