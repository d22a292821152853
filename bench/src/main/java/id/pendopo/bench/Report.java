package id.pendopo.bench;

import id.pendopo.bench.load.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** The figures as JSON for programs and as tables for people. */
final class Report {

    private final Options options;
    private final Findings findings;
    private final LinkedHashMap<String, Object> all;
    private final StringBuilder text;

    Report(Options options, SortedMap<String, String> database) {
        this.options = options;
        this.findings = new Findings("cases", "figures", options.results(), options.docs());
        this.all = findings.all();
        this.text = findings.text();
        var memory = Machine.memory();
        all.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("memoryGigabytes", memory);
        all.put("java", Runtime.version().toString());
        all.put("postgresql", database);
        all.put("pool", options.pool());
        all.put("rounds", options.rounds());
        all.put("secondsPerTurn", options.length().toSeconds());
        all.put("waitingProcessesAtStart", Machine.load());
        text.append("""
                Measured %s on %d processors with %d GB of memory, Java %s, PostgreSQL %s (fsync %s, synchronous commit %s, shared
                buffers %s), pools of %d connections. %d rounds of %d s a turn after %d s of warming up; a figure is the median, in
                brackets the least and the most. When it began, %s processes on average wanted to run (load average of one minute):
                anything well above 0 means that the machine was shared, and that only the ratios count.
                """.formatted(
                        all.get("at"),
                        Runtime.getRuntime().availableProcessors(),
                        memory,
                        Runtime.version(),
                        database.get("server_version"),
                        database.get("fsync"),
                        database.get("synchronous_commit"),
                        database.get("shared_buffers"),
                        options.pool(),
                        options.rounds(),
                        options.length().toSeconds(),
                        options.warmUp().toSeconds(),
                        all.get("waitingProcessesAtStart")));
    }

    void add(Load load) {
        all.put("rows", load.rows());
        all.put("rowDifferences", load.differences());
        rows(load);
        var lines = new ArrayList<Object>();
        load.rounds().forEach((cell, outcomes) -> lines.add(line(cell, outcomes)));
        all.put("walks", lines);
        verdict(load);
        for (var way : List.of(Load.DOOR, Load.HTTP)) {
            table(load, way);
        }
    }

    private void rows(Load load) {
        text.append("\n#### Rows of a step\n\n")
                .append(load.differences().isEmpty() ? """
                Counted, not believed: floor and product write the same number of rows into each table in the same number of
                transactions (`+` inserted, `~` updated).
                """ : """
                **The floor and the product do not write the same**: %s.
                """.formatted(String.join("; ", load.differences())));
        text.append("\n| Step | Transactions that write | Rows |\n|---|---:|---|\n");
        for (var step : load.rows()) {
            var tables = step.tables().entrySet().stream()
                    .map(table -> "`" + table.getKey() + "` " + table.getValue())
                    .toList();
            text.append("| %s | %d | %s |\n"
                    .formatted(step.name(), Math.round(step.transactions()), String.join(", ", tables)));
        }
    }

    private void verdict(Load load) {
        text.append(
                "\n#### Against the targets\n\n| | 1 client | 8 clients | 32 clients | Target |\n|---|---:|---:|---:|---|\n"
                        .replace(
                                "| 1 client | 8 clients | 32 clients |",
                                "| "
                                        + String.join(
                                                " | ",
                                                options.clients().stream()
                                                        .map(n -> n + " clients")
                                                        .toList())
                                        + " |")
                        .replace(
                                "---:|---:|---:|",
                                "---:|".repeat(options.clients().size())));
        ratio(load, "Door: product against floor", Load.DOOR, Contenders.PRODUCT, Contenders.FLOOR, "≥ 0.6 ×");
        ratio(
                load,
                "HTTP: product against Flowable",
                Load.HTTP,
                Contenders.PRODUCT,
                Contenders.FLOWABLE,
                "≥ 3 ×, aim 5 ×");
        ratio(load, "HTTP: product against floor", Load.HTTP, Contenders.PRODUCT, Contenders.FLOOR, "–");
        ratio(load, "HTTP: floor against Flowable", Load.HTTP, Contenders.FLOOR, Contenders.FLOWABLE, "–");
        ratio(load, "Door: product against Flowable", Load.DOOR, Contenders.PRODUCT, Contenders.FLOWABLE, "–");
    }

    /** Of each round by itself, so that a slow minute strikes both. */
    private void ratio(Load load, String what, String way, String one, String other, String target) {
        var row = new StringBuilder("| " + what + " |");
        for (int clients : options.clients()) {
            var over = load.rounds().get(new Load.Cell(way, clients, one));
            var under = load.rounds().get(new Load.Cell(way, clients, other));
            if (over == null || under == null) {
                return;
            }
            var spread = Spread.of(IntStream.range(0, over.size())
                    .mapToDouble(i -> over.get(i).perSecond() / under.get(i).perSecond())
                    .toArray());
            all.put("ratio " + way + " " + one + "/" + other + " " + clients, spread);
            row.append(" ").append(spread.show(2)).append(" × |");
        }
        text.append(row).append(" ").append(target).append(" |\n");
    }

    private void table(Load load, String way) {
        text.append("\n#### ")
                .append(way.equals(Load.DOOR) ? "Through the door" : "Over HTTP")
                .append("""


                | Clients | Contender | Transitions/s | Step p50 ms | p95 ms | p99 ms | Reading p50 ms | p95 ms | Errors |
                |---:|---|---:|---:|---:|---:|---:|---:|---:|
                """);
        load.rounds().forEach((cell, outcomes) -> {
            if (cell.way().equals(way)) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %d | %s | %s | %.1f | %.1f | %.1f | %.1f | %.1f | %d |%n",
                        cell.clients(),
                        cell.contender(),
                        Spread.of(outcomes, Outcome::perSecond).show(0),
                        Spread.of(outcomes, outcome -> outcome.millis(50)).median(),
                        Spread.of(outcomes, outcome -> outcome.millis(95)).median(),
                        Spread.of(outcomes, outcome -> outcome.millis(99)).median(),
                        Spread.of(outcomes, outcome -> outcome.readMillis(50)).median(),
                        Spread.of(outcomes, outcome -> outcome.readMillis(95)).median(),
                        outcomes.stream().mapToLong(Outcome::errors).sum()));
            }
        });
    }

    private static Object line(Load.Cell cell, List<Outcome> outcomes) {
        var line = new LinkedHashMap<String, Object>();
        line.put("way", cell.way());
        line.put("clients", cell.clients());
        line.put("contender", cell.contender());
        line.put("transitionsPerSecond", Spread.of(outcomes, Outcome::perSecond));
        for (int percent : List.of(50, 95, 99)) {
            line.put("stepMillisP" + percent, Spread.of(outcomes, outcome -> outcome.millis(percent)));
            line.put("readMillisP" + percent, Spread.of(outcomes, outcome -> outcome.readMillis(percent)));
        }
        line.put("errors", outcomes.stream().mapToLong(Outcome::errors).sum());
        return line;
    }

    void add(String name, Object figures, String tables) {
        all.put(name, figures);
        text.append(tables);
    }

    void write(Path home) throws IOException {
        findings.write(home);
    }
}
