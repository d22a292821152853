package id.pendopo.bench.child;

import id.pendopo.bench.load.Driver;
import id.pendopo.bench.load.Way;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;

/** What a contender can do that walks cases: load through its door, and one step after the other for the count of rows. */
public final class Walking {

    private final Way way;
    private final DataSource pool;
    private final int poolSize;
    private final List<Way.Seen> walked = new ArrayList<>();

    public Walking(Way way, DataSource pool, int poolSize) {
        this.way = way;
        this.pool = pool;
        this.poolSize = poolSize;
    }

    /** @param more that only this contender can do */
    public Map<String, Listening.Command> commands(Map<String, Listening.Command> more) {
        var all = new HashMap<>(more);
        all.put("load", words -> load(Integer.parseInt(words[1]), Duration.ofMillis(Long.parseLong(words[2]))));
        all.put("begin", words -> begin(Integer.parseInt(words[1])));
        all.put("next", _ -> next());
        all.put("settle", _ -> settle());
        return all;
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
