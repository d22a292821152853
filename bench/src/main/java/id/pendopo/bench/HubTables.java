package id.pendopo.bench;

import id.pendopo.bench.load.Crowd;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tables of the hub. */
final class HubTables {

    private HubTables() {}

    static Findings report(HubOptions options, HubFigures figures, Map<String, String> database) {
        var findings = new Findings("hub", "hub", options.results(), options.docs());
        head(options, findings, database);
        computed(figures, findings);
        closed(figures, findings);
        searched(options, figures, findings);
        visited(options, figures, findings);
        return findings;
    }

    private static void head(HubOptions options, Findings findings, Map<String, String> database) {
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        var load = Machine.load();
        findings.all().put("at", at);
        findings.all().put("processors", Runtime.getRuntime().availableProcessors());
        findings.all().put("memoryGigabytes", Machine.memory());
        findings.all().put("java", Runtime.version().toString());
        findings.all().put("postgresql", database);
        findings.all().put("rounds", options.rounds());
        findings.all().put("waitingProcessesAtEnd", load);
        findings.text().append("""
                Measured %s on %d processors with %d GB of memory, Java %s (a heap of 448 MB), PostgreSQL %s (fsync %s, synchronous
                commit %s), a pool of %d connections. %d rounds after one that warms up; a figure is the median, in brackets the least
                and the most. At the end %s processes on average wanted to run (load average of one minute).
                """.formatted(
                        at,
                        Runtime.getRuntime().availableProcessors(),
                        Machine.memory(),
                        Runtime.version(),
                        database.get("server_version"),
                        database.get("fsync"),
                        database.get("synchronous_commit"),
                        options.pool(),
                        options.rounds(),
                        load));
    }

    private static void computed(HubFigures figures, Findings findings) {
        if (figures.computed().isEmpty()) {
            return;
        }
        findings.text().append("""

                #### The figures of a stage against plain loops

                | Entries × jurors, 7 criteria | Product, s | Plain loops, s | Figures that were the same | Product against plain | Target |
                |---|---:|---:|---:|---:|---|
                """);
        figures.computed().forEach((size, rounds) -> {
            findings.all().put("figures " + size, rounds);
            findings.text()
                    .append("| %s | %s | %s | %s | %s × | ≥ 0.5 × |%n"
                            .formatted(
                                    size,
                                    Spread.of(rounds, HubFigures.Computed::product)
                                            .show(2),
                                    Spread.of(rounds, HubFigures.Computed::plain)
                                            .show(2),
                                    count(rounds.getLast().figures()),
                                    Spread.of(rounds, HubFigures.Computed::ratio)
                                            .show(2)));
        });
    }

    private static void closed(HubFigures figures, Findings findings) {
        if (figures.closed().isEmpty()) {
            return;
        }
        findings.text().append("""

                #### Closing a stage, through the door

                | Entries × jurors, 7 criteria | Seals opened, s | List and all statistics, s | Together, s | Target |
                |---|---:|---:|---:|---|
                """);
        figures.closed().forEach((size, rounds) -> {
            findings.all().put("closing " + size, rounds);
            findings.text()
                    .append("| %s | %s | %s | %s | ≤ %.0f |%n"
                            .formatted(
                                    size,
                                    Spread.of(rounds, HubFigures.Closed::closing)
                                            .show(2),
                                    Spread.of(rounds, HubFigures.Closed::figures)
                                            .show(2),
                                    Spread.of(rounds, HubFigures.Closed::all).show(2),
                                    size.seconds()));
        });
    }

    private static void searched(HubOptions options, HubFigures figures, Findings findings) {
        var rounds = figures.searches();
        if (rounds.isEmpty()) {
            return;
        }
        var all = new LinkedHashMap<String, Object>();
        for (int percent : new int[] {50, 95, 99}) {
            all.put("millisP" + percent, Spread.of(rounds, round -> round.millis(percent)));
        }
        all.put("found", Spread.of(rounds, round -> round.found()));
        findings.all().put("search among " + options.ideas(), all);
        findings.text().append("""

                #### Ideas that are alike, among %s

                | Searches a round | p50 ms | p95 ms | p99 ms | Shown on average | Target |
                |---:|---:|---:|---:|---:|---|
                | %d | %s | %s | %s | %s | p95 ≤ 100 |
                """.formatted(
                        count(options.ideas()),
                        options.searches(),
                        Spread.of(rounds, round -> round.millis(50)).show(1),
                        Spread.of(rounds, round -> round.millis(95)).show(1),
                        Spread.of(rounds, round -> round.millis(99)).show(1),
                        Spread.of(rounds, round -> round.found()).show(1)));
    }

    private static void visited(HubOptions options, HubFigures figures, Findings findings) {
        var rounds = figures.visits();
        if (rounds.isEmpty()) {
            return;
        }
        long errors = rounds.stream().mapToLong(Crowd.Visits::errors).sum();
        var all = new LinkedHashMap<String, Object>();
        for (int percent : new int[] {50, 95, 99, 100}) {
            all.put("pageMillisP" + percent, Spread.of(rounds, round -> round.pageMillis(percent)));
            all.put("wholeMillisP" + percent, Spread.of(rounds, round -> round.wholeMillis(percent)));
        }
        all.put("errors", errors);
        all.put(
                "firstErrors",
                rounds.stream().map(Crowd.Visits::firstError).distinct().toList());
        findings.all().put("%d visitors in %d s".formatted(options.visitors(), options.seconds()), all);
        findings.text().append("""

                #### %s visitors in the %d seconds after a result opens

                Files fetched beside the pages in a round: %s. Over the wire: %s MB.

                | | p50 ms | p95 ms | p99 ms | Slowest, ms | Errors | Target |
                |---|---:|---:|---:|---:|---:|---|
                | the page | %s | %s | %s | %s | %d | p99 ≤ 500, no error |
                | the page and what it names | %s | %s | %s | %s | | – |
                """.formatted(
                        count(options.visitors()),
                        options.seconds(),
                        count((int) rounds.getLast().assets()),
                        count((int) (rounds.getLast().bytes() >> 20)),
                        Spread.of(rounds, round -> round.pageMillis(50)).show(1),
                        Spread.of(rounds, round -> round.pageMillis(95)).show(1),
                        Spread.of(rounds, round -> round.pageMillis(99)).show(1),
                        Spread.of(rounds, round -> round.pageMillis(100)).show(0),
                        errors,
                        Spread.of(rounds, round -> round.wholeMillis(50)).show(1),
                        Spread.of(rounds, round -> round.wholeMillis(95)).show(1),
                        Spread.of(rounds, round -> round.wholeMillis(99)).show(1),
                        Spread.of(rounds, round -> round.wholeMillis(100)).show(0)));
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
