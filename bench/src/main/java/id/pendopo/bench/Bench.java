package id.pendopo.bench;

import id.pendopo.bench.load.Driver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Runs all contenders in turns and writes what came of it. Figures of one machine swing between runs; the ratios of one
 * run do not, so that is what to look at.
 */
public final class Bench {

    private static final List<Integer> CLIENTS = List.of(1, 8, 32);

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var options = Options.of(args);
        try (var database = new Database();
                var contenders = Contenders.start(options, database)) {
            var results = new Results(options, database.settings());
            System.err.println("Warming up");
            for (var contender : contenders.all()) {
                new Driver(contender.base(), contender.adapter()).run(8, options.warmUp());
            }
            for (int round = 1; round <= options.rounds(); round++) {
                for (int clients : CLIENTS) {
                    var order = new ArrayList<>(contenders.all());
                    Collections.rotate(order, round);
                    for (var contender : order) {
                        var outcome = new Driver(contender.base(), contender.adapter()).run(clients, options.length());
                        results.add(contender.name(), clients, outcome);
                        System.err.printf(
                                "round %d, %s, %d clients: %.0f/s, %d errors%n",
                                round, contender.name(), clients, outcome.perSecond(), outcome.errors());
                    }
                }
            }
            results.write(options.folder());
            System.out.println(Files.readString(options.folder().resolve("cases.md")));
        }
    }

    /**
     * What to run.
     *
     * @param contenders of those that come with the bench
     */
    record Options(List<String> contenders, int rounds, Duration length, Duration warmUp, int pool, Path folder) {

        static Options of(String[] args) {
            var options = new Options(
                    List.of("floor", "flowable", "operaton"),
                    5,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    16,
                    Path.of("results"));
            for (var arg : args) {
                options = options.with(arg);
            }
            return options;
        }

        private Options with(String arg) {
            int equals = arg.indexOf('=');
            var value = arg.substring(equals + 1);
            return switch (equals < 0 ? arg : arg.substring(0, equals)) {
                case "--contenders" -> new Options(List.of(value.split(",")), rounds, length, warmUp, pool, folder);
                case "--rounds" -> new Options(contenders, Integer.parseInt(value), length, warmUp, pool, folder);
                case "--seconds" ->
                    new Options(contenders, rounds, Duration.ofSeconds(Long.parseLong(value)), warmUp, pool, folder);
                case "--warm-up" ->
                    new Options(contenders, rounds, length, Duration.ofSeconds(Long.parseLong(value)), pool, folder);
                case "--pool" -> new Options(contenders, rounds, length, warmUp, Integer.parseInt(value), folder);
                case "--results" -> new Options(contenders, rounds, length, warmUp, pool, Path.of(value));
                default ->
                    throw new IllegalArgumentException("Unknown: " + arg
                            + "; known are --contenders= --rounds= --seconds= --warm-up= --pool= --results=");
            };
        }
    }
}
