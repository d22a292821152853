package id.pendopo.bench;

import id.pendopo.bench.load.Driver.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All rounds of all contenders: the median of the rounds, with the least and the most. */
final class Results {

    private final Bench.Options options;
    private final SortedMap<String, String> database;
    private final Map<Cell, List<Outcome>> rounds = new LinkedHashMap<>();

    private record Cell(String contender, int clients) {}

    /** Over the rounds. */
    record Spread(double median, double least, double most) {

        static Spread of(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
            var sorted = outcomes.stream().mapToDouble(figure).sorted().toArray();
            int middle = sorted.length / 2;
            double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
            return new Spread(round(median), round(sorted[0]), round(sorted[sorted.length - 1]));
        }

        private static double round(double value) {
            return Math.round(value * 100) / 100.0;
        }
    }

    record Line(
            String contender,
            int clients,
            Spread transitionsPerSecond,
            Spread p50Millis,
            Spread p95Millis,
            Spread p99Millis,
            Spread readP50Millis,
            Spread readP95Millis,
            long transitions,
            long errors) {}

    Results(Bench.Options options, SortedMap<String, String> database) {
        this.options = options;
        this.database = database;
    }

    void add(String contender, int clients, Outcome outcome) {
        rounds.computeIfAbsent(new Cell(contender, clients), _ -> new ArrayList<>())
                .add(outcome);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        var lines = lines();
        var all = new LinkedHashMap<String, Object>();
        all.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("java", Runtime.version().toString());
        all.put("postgresql", database);
        all.put("pool", options.pool());
        all.put("rounds", options.rounds());
        all.put("secondsPerRound", options.length().toSeconds());
        all.put("lines", lines);
        Files.writeString(
                folder.resolve("cases.json"),
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(all)
                        + "\n");
        Files.writeString(folder.resolve("cases.md"), table(lines));
    }

    private List<Line> lines() {
        return rounds.entrySet().stream()
                .map(cell -> line(cell.getKey(), cell.getValue()))
                .sorted((a, b) -> a.clients() == b.clients()
                        ? Double.compare(
                                b.transitionsPerSecond().median(),
                                a.transitionsPerSecond().median())
                        : Integer.compare(a.clients(), b.clients()))
                .toList();
    }

    private static Line line(Cell cell, List<Outcome> outcomes) {
        return new Line(
                cell.contender(),
                cell.clients(),
                Spread.of(outcomes, Outcome::perSecond),
                Spread.of(outcomes, outcome -> outcome.millis(50)),
                Spread.of(outcomes, outcome -> outcome.millis(95)),
                Spread.of(outcomes, outcome -> outcome.millis(99)),
                Spread.of(outcomes, outcome -> outcome.readMillis(50)),
                Spread.of(outcomes, outcome -> outcome.readMillis(95)),
                outcomes.stream().mapToLong(Outcome::transitions).sum(),
                outcomes.stream().mapToLong(Outcome::errors).sum());
    }

    private String table(List<Line> lines) {
        var table = new StringBuilder("""
                # A case of five steps over HTTP

                Submit, check, review, draft, sign; each step is one durable transaction and is read back. Median of %d rounds
                of %d s (least to most); contenders take turns. %d processors, Java %s, PostgreSQL %s, fsync %s, pool %d.

                | Clients | Contender | Transitions/s | × Flowable | p50 ms | p95 ms | p99 ms | reading p50 ms | Errors |
                |---:|---|---:|---:|---:|---:|---:|---:|---:|
                """.formatted(
                        options.rounds(),
                        options.length().toSeconds(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        database.get("server_version"),
                        database.get("fsync"),
                        options.pool()));
        for (var line : lines) {
            var speed = line.transitionsPerSecond();
            table.append(String.format(
                    Locale.ROOT,
                    "| %d | %s | %.0f (%.0f to %.0f) | %s | %.1f | %.1f | %.1f | %.1f | %d |%n",
                    line.clients(),
                    line.contender(),
                    speed.median(),
                    speed.least(),
                    speed.most(),
                    ratio(lines, line),
                    line.p50Millis().median(),
                    line.p95Millis().median(),
                    line.p99Millis().median(),
                    line.readP50Millis().median(),
                    line.errors()));
        }
        return table.toString();
    }

    private static String ratio(List<Line> lines, Line line) {
        return lines.stream()
                .filter(other -> other.contender().equals("flowable") && other.clients() == line.clients())
                .findFirst()
                .map(flowable -> String.format(
                        Locale.ROOT,
                        "%.1f",
                        line.transitionsPerSecond().median()
                                / flowable.transitionsPerSecond().median()))
                .orElse("–");
    }
}
