package id.pendopo.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.slf4j.LoggerFactory;

/**
 * Runs all contenders in turns and writes what came of it. Figures of one machine swing between runs; the ratios of one
 * run do not, so that is what to look at.
 */
public final class Bench {

    static final String USAGE = Options.USAGE + HubOptions.USAGE;

    private Bench() {}

    /** A bench that knows where everything lies. */
    @FunctionalInterface
    private interface Run {
        void in(Place place) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        var bench = Path.of(System.getProperty("pendopo.home")).resolve("bench");
        var words = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "cases" -> {
                var options = Options.of(words, bench);
                run(options.work(), options.results(), place -> run(options, place));
            }
            case "hub" -> {
                var options = HubOptions.of(words, bench);
                run(options.work(), options.results(), place -> new Hub(options, place).run());
            }
            default -> {
                System.err.print(USAGE);
                System.exit(64);
            }
        }
    }

    private static void run(Path work, Path results, Run run) throws Exception {
        var home = Path.of(System.getProperty("pendopo.home"));
        var place = new Place(
                home,
                Path.of(System.getProperty("pendopo.program")),
                home.resolve("bench"),
                work.toAbsolutePath(),
                results.toAbsolutePath().resolve("log"));
        clear(place.logs());
        Files.createDirectories(place.logs());
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        clear(place.work());
        Files.createDirectories(place.work());
        try {
            run.in(place);
        } finally {
            clear(place.work());
        }
    }

    private static void run(Options options, Place place) throws Exception {
        try (var database = new Database(place)) {
            var report = new Report(options, database.settings());
            try (var contenders = new Contenders(place, database, options.pool())) {
                Progress.say("Settling");
                contenders.settle("settled");
                if (options.parts().contains("load")) {
                    var load = new Load(options);
                    load.run(contenders, database);
                    report.add(load);
                    contenders.closeAll();
                }
                if (options.parts().contains("reads")) {
                    var reads = new Reads(options);
                    reads.run(contenders, database, place);
                    report.add("reads", reads.rounds(), Tables.of(reads, options));
                }
            }
            if (options.parts().contains("start")) {
                var start = new Start(options);
                start.run(place);
                report.add("starts", start.runs(), Tables.of(start));
            }
            report.write(place.home());
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
