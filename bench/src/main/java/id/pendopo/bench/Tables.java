package id.pendopo.bench;

import id.pendopo.bench.load.Readings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Tables of the parts that are not walks. */
final class Tables {

    private static final Map<String, String> READINGS = Map.of(
            "inbox", "inbox, first 50",
            "counts", "how many wait, all of an inbox",
            "case", "case by number",
            "name", "search by a whole name that few bear",
            "common", "search by a name that one of eight bears, the newest 50");

    private Tables() {}

    static String of(Reads reads, Options options) {
        int small = options.sizes().getFirst();
        int large = options.sizes().getLast();
        var text = new StringBuilder("\n#### Reads at %s and at %s cases\n\n".formatted(count(small), count(large)));
        text.append(
                "One officer, one reading after the other, by the doors of `cases`, as the application's role under its"
                        + " policies, warm. Target: at most 1.5 × the time at the smaller size. Databases:");
        reads.bytes()
                .forEach((cases, bytes) -> text.append(" %s cases take %d MB.".formatted(count(cases), bytes >> 20)));
        text.append("\n\n| Reading | %1$s: p50 ms | p95 ms | found | %2$s: p50 ms | p95 ms | found | p50 ratio |\n"
                .formatted(count(small), count(large)));
        text.append("|---|---:|---:|---:|---:|---:|---:|---:|\n");
        for (var kind : Reads.KINDS) {
            var few = reads.rounds().get(new Reads.Cell(kind, small));
            var many = reads.rounds().get(new Reads.Cell(kind, large));
            var ratio = Spread.of(IntStream.range(0, few.size())
                    .mapToDouble(i -> many.get(i).millis(50) / few.get(i).millis(50))
                    .toArray());
            text.append("| %s | %s | %s | %s × |\n"
                    .formatted(READINGS.getOrDefault(kind, kind), cells(few), cells(many), ratio.show(2)));
        }
        return text.toString();
    }

    private static String cells(List<Readings> rounds) {
        return String.format(
                Locale.ROOT,
                "%s | %.2f | %.0f",
                Spread.of(rounds, readings -> readings.millis(50)).show(2),
                Spread.of(rounds, readings -> readings.millis(95)).median(),
                rounds.getFirst().found());
    }

    private static String count(int cases) {
        return String.format(Locale.ROOT, "%,d", cases);
    }

    static String of(Start start) {
        return """

                #### Start and memory

                `./pendopo demo` on a demonstration that stands already, with the launcher's own settings: until it answers, then a
                research recommendation by its interface until the decree is signed. Memory after that, program and database
                together; what several processes share is counted once (PSS).

                | | Figure | Target |
                |---|---:|---|
                | command to first answer, s | %s | – |
                | command to first permit, s | %s | ≤ 20, aim 12 |
                | program and database, MB | %s | ≤ 1,024 |
                | of this the program, MB | %s | – |
                """.formatted(
                        Spread.of(start.runs(), Start.Once::toListening).show(1),
                        Spread.of(start.runs(), Start.Once::toPermit).show(1),
                        Spread.of(start.runs(), Start.Once::memory).show(0),
                        Spread.of(start.runs(), Start.Once::programMemory).show(0));
    }
}
