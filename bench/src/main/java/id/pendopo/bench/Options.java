package id.pendopo.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to run.
 *
 * @param parts of the bench: load, reads, start
 * @param sizes at which reads are compared
 * @param docs whether the tables of docs/speed.md are written anew
 */
record Options(
        Set<String> parts,
        List<String> peers,
        int rounds,
        Duration length,
        Duration warmUp,
        List<Integer> clients,
        List<Integer> sizes,
        int pool,
        Path results,
        Path work,
        boolean docs) {

    static final String USAGE = """
            Usage: ./pendopo bench cases [--quick] [--docs] [--parts=load,reads,start] [--peers=flowable,operaton]
                                         [--rounds=N] [--seconds=N] [--warm-up=SECONDS] [--clients=1,8,32]
                                         [--sizes=10000,1000000] [--pool=N] [--results=FOLDER] [--work=FOLDER]
            """;

    static Options of(List<String> words, Path bench) {
        var given = new LinkedHashMap<String, String>();
        for (var word : words) {
            int equals = word.indexOf('=');
            given.put(equals < 0 ? word : word.substring(0, equals), equals < 0 ? "" : word.substring(equals + 1));
        }
        boolean quick = given.remove("--quick") != null;
        boolean docs = given.remove("--docs") != null;
        var options = new Options(
                Set.of(take(given, "--parts", "load,reads,start").split(",")),
                List.of(take(given, "--peers", "flowable,operaton").split(",")),
                number(given, "--rounds", quick ? 3 : 5),
                Duration.ofSeconds(number(given, "--seconds", quick ? 2 : 5)),
                Duration.ofSeconds(number(given, "--warm-up", quick ? 10 : 20)),
                numbers(take(given, "--clients", "1,8,32")),
                numbers(take(given, "--sizes", quick ? "10000,200000" : "10000,1000000")),
                number(given, "--pool", 16),
                Path.of(take(given, "--results", bench.resolve("results").toString())),
                Path.of(take(given, "--work", bench.resolve("work").toString())),
                docs);
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("Not known: " + String.join(" ", given.keySet()) + "\n" + USAGE);
        }
        return options;
    }

    private static String take(Map<String, String> given, String name, String otherwise) {
        var value = given.remove(name);
        return value == null ? otherwise : value;
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        return Integer.parseInt(take(given, name, Integer.toString(otherwise)));
    }

    private static List<Integer> numbers(String list) {
        return List.of(list.split(",")).stream().map(Integer::valueOf).toList();
    }
}
