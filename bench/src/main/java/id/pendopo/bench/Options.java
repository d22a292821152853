package id.pendopo.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
        var given = new Given(words);
        boolean quick = given.flag("--quick");
        boolean docs = given.flag("--docs");
        var options = new Options(
                Set.of(given.take("--parts", "load,reads,start").split(",")),
                List.of(given.take("--peers", "flowable,operaton").split(",")),
                given.number("--rounds", quick ? 3 : 5),
                Duration.ofSeconds(given.number("--seconds", quick ? 2 : 5)),
                Duration.ofSeconds(given.number("--warm-up", quick ? 10 : 20)),
                numbers(given.take("--clients", "1,8,32")),
                numbers(given.take("--sizes", quick ? "10000,200000" : "10000,1000000")),
                given.number("--pool", 16),
                Path.of(given.take("--results", bench.resolve("results").toString())),
                Path.of(given.take("--work", bench.resolve("work").toString())),
                docs);
        given.requireAllTaken();
        return options;
    }

    private static List<Integer> numbers(String list) {
        return List.of(list.split(",")).stream().map(Integer::valueOf).toList();
    }
}
