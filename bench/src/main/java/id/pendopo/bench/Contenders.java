package id.pendopo.bench;

import id.pendopo.bench.contender.Server;
import id.pendopo.bench.load.Adapter;
import id.pendopo.bench.load.Driver;
import id.pendopo.bench.load.HttpWay;
import id.pendopo.bench.load.Outcome;
import id.pendopo.bench.load.People;
import id.pendopo.bench.load.ProductAdapter;
import id.pendopo.bench.load.ThinAdapter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.json.JsonMapper;

/** The contenders, each in a Java of its own with the same settings, up for the whole run. */
final class Contenders implements AutoCloseable {

    static final String PRODUCT = "pendopo";
    static final String FLOOR = "floor";
    static final String FLOWABLE = "flowable";

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Contender> all = new ArrayList<>();
    private final Place place;
    private final Database database;
    private final int pool;

    /** One of them, with its two doors. */
    record Contender(String name, Child child, String database, URI base, Adapter adapter) {

        /** Through its door, in its own program. */
        Outcome door(int clients, Duration length) throws IOException {
            return JSON.treeToValue(child.ask("load " + clients + " " + length.toMillis()), Outcome.class);
        }

        Outcome http(int clients, Duration length) throws InterruptedException, ExecutionException {
            try (var way = new HttpWay(base, adapter)) {
                return Driver.run(way, clients, length);
            }
        }
    }

    Contenders(Place place, Database database, int pool) {
        this.place = place;
        this.database = database;
        this.pool = pool;
    }

    List<Contender> all() {
        return List.copyOf(all);
    }

    Contender get(String name) {
        return all.stream()
                .filter(contender -> contender.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A database with the product's tables and the people who walk, from which others are copied. */
    void settle(String name) throws IOException, InterruptedException {
        database.makeForHall(name);
        try (var child = Child.start(name, hall("settle", name, place.work()), place.home(), place.log("settle"))) {
            child.finish();
        }
    }

    /** The product on a database of this name. */
    Contender startHall(String name, String databaseName) throws IOException {
        var child = Child.start(name, hall("listen", databaseName, place.work()), place.home(), place.log(name));
        var people = JSON.readValue(place.work().resolve("people.json").toFile(), People.class);
        var contender = new Contender(name, child, databaseName, base(child), new ProductAdapter(people));
        all.add(contender);
        return contender;
    }

    /** A peer, or the floor. */
    void startPeer(String name, String databaseName, String user) throws IOException {
        var words = Place.java(
                place.peerClassPath(),
                Server.class.getName(),
                List.of(
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--bench.contender=" + name,
                        "--bench.url=" + database.url(databaseName),
                        "--bench.user=" + user,
                        "--bench.people=" + place.work().resolve("people.json"),
                        "--bench.pool=" + pool));
        var child = Child.start(name, words, place.home(), place.log(name));
        all.add(new Contender(name, child, databaseName, base(child), new ThinAdapter()));
    }

    private static URI base(Child child) throws IOException {
        return URI.create("http://127.0.0.1:" + child.answer().get("port").asString());
    }

    private List<String> hall(String what, String databaseName, Path folder) throws IOException {
        var words = new ArrayList<>(List.of(what, folder.resolve("people.json").toString()));
        words.addAll(settings(database.url(databaseName), folder, pool));
        return Place.java(place.hallClassPath(), "id.pendopo.bench.product.Hall", words);
    }

    /** How a hall is set up for the bench. */
    static List<String> settings(String url, Path folder, int pool) throws IOException {
        var keys = Files.createDirectories(folder.resolve("hall"));
        return List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--pendopo.database.url=" + url,
                "--pendopo.database.owner-password=bench",
                "--pendopo.database.app-password=bench",
                "--pendopo.database.pool-size=" + pool,
                "--pendopo.data=" + keys,
                "--pendopo.vault.keys=" + keys.resolve("keys"),
                "--pendopo.documents.authority=" + keys.resolve("authority"),
                // the limits count, and let everything through
                "--pendopo.limits.per-token=100000000",
                "--pendopo.limits.per-address=100000000");
    }

    void close(Contender contender) throws IOException {
        all.remove(contender);
        contender.child().close();
    }

    void closeAll() throws IOException {
        for (var contender : List.copyOf(all)) {
            close(contender);
        }
    }

    @Override
    public void close() throws IOException {
        closeAll();
    }
}
