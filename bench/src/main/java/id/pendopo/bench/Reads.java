package id.pendopo.bench;

import id.pendopo.bench.Contenders.Contender;
import id.pendopo.bench.load.People;
import id.pendopo.bench.load.Readings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Reads of an officer on a small hall and on a large one, in turns. */
final class Reads {

    static final List<String> KINDS = List.of("inbox", "counts", "case", "name", "common");

    private static final JsonMapper JSON = new JsonMapper();
    private static final int TARGETS = 200;
    private static final int RARE_NAMES = 8;

    /** Each is borne by one of eight. */
    private static final List<String> COMMON_NAMES = List.of("Anggrek", "Melati", "Kenanga", "Cempaka");

    private static final int DISK_PER_CASE = 12_000;

    private final Options options;
    private final Map<Cell, List<Readings>> rounds = new LinkedHashMap<>();
    private final Map<Integer, Long> bytes = new LinkedHashMap<>();

    record Cell(String kind, int cases) {}

    Reads(Options options) {
        this.options = options;
    }

    Map<Cell, List<Readings>> rounds() {
        return rounds;
    }

    /** How large each database is. */
    Map<Integer, Long> bytes() {
        return bytes;
    }

    void run(Contenders contenders, Database database, Place place) throws IOException, SQLException {
        var halls = new LinkedHashMap<Integer, Contender>();
        for (int cases : options.sizes()) {
            halls.put(cases, fill(contenders, database, place, cases));
        }
        for (int round = 0; round <= options.rounds(); round++) {
            for (var hall : halls.entrySet()) {
                for (var kind : KINDS) {
                    var readings = read(hall.getValue(), place, kind, round == 0);
                    if (round > 0) { // the round before warms up
                        rounds.computeIfAbsent(new Cell(kind, hall.getKey()), _ -> new ArrayList<>())
                                .add(readings);
                    }
                }
            }
            Progress.say(round == 0 ? "Reads are warm" : "Reads, round " + round);
        }
        for (var hall : halls.values()) {
            contenders.close(hall);
            database.drop(hall.database());
        }
    }

    private Contender fill(Contenders contenders, Database database, Place place, int cases)
            throws IOException, SQLException {
        long free = Files.getFileStore(place.work()).getUsableSpace();
        if (free < (long) cases * DISK_PER_CASE + 2_000_000_000L) {
            throw new IOException(
                    "%,d cases need more room than the %,d MB that are free".formatted(cases, free >> 20));
        }
        var name = "reads_" + cases;
        Progress.say("Filling %,d cases".formatted(cases));
        database.copy("settled", name);
        database.run(name, script("fill.sql").replace(":cases", Integer.toString(cases)));
        bytes.put(cases, database.size(name));
        var hall = contenders.startHall(name, name);
        hall.child().ask("pause");
        var numbers = database.column(
                name,
                "select number from cases.case_file where number like '35-2025-%' order by md5(number) limit "
                        + TARGETS);
        JSON.writeValue(targets(place, hall, "case").toFile(), numbers);
        var people = JSON.readValue(place.work().resolve("people.json").toFile(), People.class);
        JSON.writeValue(
                targets(place, hall, "name").toFile(),
                people.citizens().stream()
                        .limit(RARE_NAMES)
                        .map(People.Citizen::name)
                        .toList());
        JSON.writeValue(targets(place, hall, "common").toFile(), COMMON_NAMES);
        for (var kind : List.of("inbox", "counts")) {
            JSON.writeValue(targets(place, hall, kind).toFile(), List.of(""));
        }
        return hall;
    }

    private Readings read(Contender hall, Place place, String kind, boolean warmUp) throws IOException {
        int times = warmUp ? 1_000 : 400;
        return JSON.treeToValue(
                hall.child().ask("read " + kind + " " + times + " " + targets(place, hall, kind)), Readings.class);
    }

    private static Path targets(Place place, Contender hall, String kind) {
        return place.work().resolve(hall.name() + "-" + kind + ".json");
    }

    private static String script(String name) {
        try (var stream = Reads.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("No " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
