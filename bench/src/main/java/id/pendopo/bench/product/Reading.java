package id.pendopo.bench.product;

import id.pendopo.bench.load.People;
import id.pendopo.bench.load.Readings;
import id.pendopo.cases.CaseFiles;
import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.Inbox;
import id.pendopo.cases.Search;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Reads as an officer at the counter does: what waits, one case, a search by name. As the application's role. */
final class Reading {

    private static final JsonMapper JSON = new JsonMapper();

    /** What is slow is read less often. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    private static final int LEAST = 20;

    private final Inbox inbox;
    private final CaseFiles files;
    private final Search search;
    private final DoorWay way;
    private final People people;

    Reading(ApplicationContext hall, DoorWay way, People people) {
        this.inbox = hall.getBean(Inbox.class);
        this.files = hall.getBean(CaseFiles.class);
        this.search = hall.getBean(Search.class);
        this.way = way;
        this.people = people;
    }

    /** {@code read KIND TIMES FILE}: the file lists what is looked for. */
    Readings run(String[] words) {
        int times = Integer.parseInt(words[2]);
        var wanted = List.of(JSON.readValue(Path.of(words[3]).toFile(), String[].class));
        var officer = way.actor(people.anyOfficer("intake").account());
        return switch (words[1]) {
            case "inbox" ->
                timed(
                        times,
                        wanted,
                        _ -> inbox.of(officer, Inbox.Filter.everything()).size());
            case "counts" -> timed(times, wanted, _ -> inbox.counts(officer).open());
            case "case" ->
                timed(
                        times,
                        wanted,
                        number -> files.view(officer, new CaseNumber(number))
                                .history()
                                .size());
            case "name", "common" ->
                timed(times, wanted, name -> search.find(officer, name).size());
            default -> throw new IllegalArgumentException("No such reading: " + words[1]);
        };
    }

    private static Readings timed(int times, List<String> wanted, ToIntFunction<String> read) {
        var nanos = new ArrayList<Long>();
        long found = 0;
        long end = System.nanoTime() + SLOW.toNanos();
        for (int i = 0; i < times && (i < LEAST || System.nanoTime() < end); i++) {
            long before = System.nanoTime();
            found += read.applyAsInt(wanted.get(i % wanted.size()));
            nanos.add(System.nanoTime() - before);
        }
        return new Readings(
                nanos.stream().mapToLong(Long::longValue).sorted().toArray(), (double) found / nanos.size());
    }
}
