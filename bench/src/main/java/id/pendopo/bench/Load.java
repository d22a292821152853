package id.pendopo.bench;

import id.pendopo.bench.Contenders.Contender;
import id.pendopo.bench.load.Outcome;
import id.pendopo.bench.load.Walk;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/** Walks cases through all contenders in turns: by their doors, and over HTTP. */
final class Load {

    static final String DOOR = "door";
    static final String HTTP = "HTTP";

    /** The product by its door, while its jobs deliver the messages that its steps left. */
    static final String DELIVERING = "pendopo delivering";

    private final Options options;
    private final Map<Cell, List<Outcome>> rounds = new LinkedHashMap<>();
    private List<Rows.Step> rows = List.of();
    private List<String> differences = List.of();

    /** One column of figures. */
    record Cell(String way, int clients, String contender) {}

    Load(Options options) {
        this.options = options;
    }

    List<Rows.Step> rows() {
        return rows;
    }

    List<String> differences() {
        return differences;
    }

    Map<Cell, List<Outcome>> rounds() {
        return rounds;
    }

    void run(Contenders contenders, Database database)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        database.copy("settled", "hall");
        database.copy("settled", "floor");
        var hall = contenders.startHall(Contenders.PRODUCT, "hall");
        hall.child().ask("pause");
        contenders.startPeer(Contenders.FLOOR, "floor", "pendopo_app");
        count(contenders, database);
        for (var peer : options.peers()) {
            database.make(peer);
            contenders.startPeer(peer, peer, "postgres");
        }
        for (var contender : contenders.all()) {
            Progress.say("Warming up " + contender.name());
            turn(contender, DOOR, 8, options.warmUp());
            turn(contender, HTTP, 8, options.warmUp());
        }
        for (int round = 1; round <= options.rounds(); round++) {
            round(contenders, round);
        }
    }

    private void count(Contenders contenders, Database database) throws IOException, SQLException {
        Progress.say("Counting rows");
        database.sweep(false); // its own transactions would be counted, too
        rows = Rows.count(contenders.get(Contenders.PRODUCT), database, Walk.names());
        differences = Rows.differences(rows, Rows.count(contenders.get(Contenders.FLOOR), database, Walk.names()));
        database.sweep(true);
        differences.forEach(difference -> Progress.say("The floor writes something else: " + difference));
    }

    private void round(Contenders contenders, int round) throws IOException, InterruptedException, ExecutionException {
        for (var way : List.of(DOOR, HTTP)) {
            for (int clients : options.clients()) {
                var order = new ArrayList<>(contenders.all());
                Collections.rotate(order, round);
                var said = new TreeMap<String, String>();
                for (var contender : order) {
                    said.put(contender.name(), keep(way, clients, contender.name(), turn(contender, way, clients)));
                    if (isHall(contender) && way.equals(DOOR)) {
                        said.put(DELIVERING, keep(way, clients, DELIVERING, delivering(contender, clients)));
                    }
                }
                Progress.say("Round %d, %s, %d clients: %s".formatted(round, way, clients, said));
            }
        }
    }

    private String keep(String way, int clients, String name, Outcome outcome) {
        rounds.computeIfAbsent(new Cell(way, clients, name), _ -> new ArrayList<>())
                .add(outcome);
        return "%.0f/s".formatted(outcome.perSecond())
                + (outcome.errors() == 0 ? "" : " " + outcome.errors() + " errors: " + outcome.firstError());
    }

    private static boolean isHall(Contender contender) {
        return contender.name().equals(Contenders.PRODUCT);
    }

    private Outcome turn(Contender contender, String way, int clients)
            throws IOException, InterruptedException, ExecutionException {
        return turn(contender, way, clients, options.length());
    }

    /**
     * Through the door nothing but the walk runs: the floor has no jobs either. Over HTTP the product delivers its messages
     * meanwhile, as in real life, and in its own turns only, so that nobody else pays for them.
     */
    private static Outcome turn(Contender contender, String way, int clients, Duration length)
            throws IOException, InterruptedException, ExecutionException {
        if (way.equals(DOOR)) {
            return contender.door(clients, length);
        }
        if (!isHall(contender)) {
            return contender.http(clients, length);
        }
        contender.child().ask("resume");
        var outcome = contender.http(clients, length);
        contender.child().ask("pause");
        return outcome;
    }

    private Outcome delivering(Contender contender, int clients) throws IOException {
        contender.child().ask("resume");
        var outcome = contender.door(clients, options.length());
        contender.child().ask("pause");
        return outcome;
    }
}
