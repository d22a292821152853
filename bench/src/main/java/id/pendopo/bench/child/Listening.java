package id.pendopo.bench.child;

import id.pendopo.bench.load.Driver;
import id.pendopo.bench.load.Way;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out what the bench asks: load through the door, one step after the other for the count of rows, and whatever else
 * this contender knows. Ends with its input, so no contender outlives the bench.
 */
public final class Listening {

    /** Before every answer: the program may print other things. */
    public static final String ANSWER = "BENCH ";

    private static final JsonMapper JSON = new JsonMapper();

    private final Way way;
    private final DataSource pool;
    private final int poolSize;
    private final Map<String, Command> more;
    private final List<Way.Seen> walked = new ArrayList<>();

    /** Something that only this contender can do. */
    @FunctionalInterface
    public interface Command {
        Object run(String[] words) throws Exception;
    }

    public Listening(Way way, DataSource pool, int poolSize, Map<String, Command> more) {
        this.way = way;
        this.pool = pool;
        this.poolSize = poolSize;
        this.more = more;
    }

    public static void answer(Object answer) {
        synchronized (System.out) {
            System.out.println(ANSWER + JSON.writeValueAsString(answer));
            System.out.flush();
        }
    }

    public void untilTheEnd() throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var words = line.split(" ");
            try {
                answer(run(words));
            } catch (Exception e) {
                e.printStackTrace();
                answer(Map.of("failed", String.valueOf(e)));
            }
        }
    }

    private Object run(String[] words) throws Exception {
        return switch (words[0]) {
            case "load" -> load(Integer.parseInt(words[1]), Duration.ofMillis(Long.parseLong(words[2])));
            case "begin" -> begin(Integer.parseInt(words[1]));
            case "next" -> next();
            case "settle" -> settle();
            default -> {
                var command = more.get(words[0]);
                if (command == null) {
                    throw new IllegalArgumentException("No such command: " + words[0]);
                }
                yield command.run(words);
            }
        };
    }

    private Object load(int clients, Duration length) throws InterruptedException, ExecutionException {
        return Driver.run(way, clients, length);
    }

    /** Hands in so many cases. */
    private Object begin(int cases) throws IOException, InterruptedException {
        walked.clear();
        for (int i = 0; i < cases; i++) {
            walked.add(way.read(way.submit()));
        }
        return settle();
    }

    /** Carries all of them one step on. */
    private Object next() throws IOException, InterruptedException, SQLException {
        for (int i = 0; i < walked.size(); i++) {
            way.act(walked.get(i));
            walked.set(i, way.read(walked.get(i).number()));
        }
        return settle();
    }

    /** Makes every connection of the pool hand in its statistics, so that rows can be counted. */
    private Map<String, Object> settle() {
        var open = new ArrayList<java.sql.Connection>();
        try {
            for (int i = 0; i < poolSize; i++) {
                open.add(pool.getConnection());
            }
            for (var connection : open) {
                try (var statement = connection.createStatement()) {
                    statement.execute("select pg_stat_force_next_flush()");
                    statement.execute("select 1");
                }
            }
            return Map.of("settled", open.size());
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot settle", e);
        } finally {
            for (var connection : open) {
                try {
                    connection.close();
                } catch (SQLException e) {
                    throw new IllegalStateException("Cannot give back", e);
                }
            }
        }
    }
}
