package id.pendopo.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What to run of the innovation hub.
 *
 * @param parts figures, stages, search, visitors
 * @param ideas among which those that are alike are looked for
 * @param visitors within the minute
 * @param docs whether the tables of docs/speed.md are written anew
 */
record HubOptions(
        Set<String> parts,
        int rounds,
        int ideas,
        int searches,
        int visitors,
        int seconds,
        int pool,
        Path results,
        Path work,
        boolean docs) {

    static final String USAGE = """
                   ./pendopo bench hub [--quick] [--docs] [--parts=figures,stages,search,visitors] [--rounds=N]
                                       [--ideas=N] [--searches=N] [--visitors=N] [--seconds=N] [--pool=N]
                                       [--results=FOLDER] [--work=FOLDER]
            """;

    static HubOptions of(List<String> words, Path bench) {
        var given = new Given(words);
        boolean quick = given.flag("--quick");
        boolean docs = given.flag("--docs");
        var options = new HubOptions(
                Set.of(given.take("--parts", "figures,stages,search,visitors").split(",")),
                given.number("--rounds", quick ? 3 : 5),
                given.number("--ideas", quick ? 20_000 : 100_000),
                given.number("--searches", quick ? 200 : 500),
                given.number("--visitors", quick ? 1_000 : 5_000),
                given.number("--seconds", quick ? 12 : 60),
                given.number("--pool", 16),
                Path.of(given.take("--results", bench.resolve("results").toString())),
                Path.of(given.take("--work", bench.resolve("work").toString())),
                docs);
        given.requireAllTaken();
        return options;
    }
}
