package id.pendopo.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a step writes, counted: rows of each table by the statistics of PostgreSQL, and transactions that wrote by its own
 * numbering of them. Every contender but the one that is counted stands still meanwhile.
 */
final class Rows {

    private static final int CASES = 20;

    /** Of one step of one case. */
    record Step(String name, Map<String, String> tables, double transactions) {}

    private Rows() {}

    static List<Step> count(Contenders.Contender contender, Database database, List<String> steps)
            throws IOException, SQLException {
        var counted = new ArrayList<Step>();
        try (var connection = database.connect(contender.database())) {
            contender.child().ask("begin 1"); // whatever is written only once is written now
            for (int i = 0; i < steps.size(); i++) {
                contender.child().ask("next");
            }
            var before = Snapshot.of(connection);
            contender.child().ask("begin " + CASES);
            var after = Snapshot.of(connection);
            counted.add(after.since(before, "hand-in"));
            for (var step : steps) {
                before = after;
                contender.child().ask("next");
                after = Snapshot.of(connection);
                counted.add(after.since(before, step));
            }
        }
        return counted;
    }

    private record Snapshot(Map<String, long[]> tables, long transaction) {

        static Snapshot of(Connection connection) throws SQLException {
            var tables = new TreeMap<String, long[]>();
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_stat_clear_snapshot()");
                try (var rows = statement.executeQuery("""
                        select schemaname || '.' || relname as name, n_tup_ins, n_tup_upd, n_tup_del
                        from pg_stat_user_tables
                        """)) {
                    while (rows.next()) {
                        tables.put(rows.getString("name"), new long[] {
                            rows.getLong("n_tup_ins"), rows.getLong("n_tup_upd"), rows.getLong("n_tup_del")
                        });
                    }
                }
                try (var rows =
                        statement.executeQuery("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")) {
                    rows.next();
                    return new Snapshot(tables, rows.getLong(1));
                }
            }
        }

        Step since(Snapshot before, String name) {
            var changed = new TreeMap<String, String>();
            tables.forEach((table, now) -> {
                var then = before.tables.getOrDefault(table, new long[3]);
                var words = new ArrayList<String>();
                for (int i = 0; i < now.length; i++) {
                    long rows = now[i] - then[i];
                    if (rows > 0) {
                        words.add(List.of("+", "~", "−").get(i) + perCase(rows));
                    }
                }
                if (!words.isEmpty()) {
                    changed.put(table, String.join(" ", words));
                }
            });
            return new Step(name, changed, (double) (transaction - before.transaction) / CASES);
        }

        private static String perCase(long rows) {
            return rows % CASES == 0
                    ? Long.toString(rows / CASES)
                    : String.format(Locale.ROOT, "%.2f", (double) rows / CASES);
        }
    }

    /** Where two write something else; empty where they do not. */
    static List<String> differences(List<Step> one, List<Step> other) {
        var found = new ArrayList<String>();
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).tables().equals(other.get(i).tables())) {
                found.add(one.get(i).name() + ": " + one.get(i).tables() + " against "
                        + other.get(i).tables());
            }
            if (Math.round(one.get(i).transactions()) != Math.round(other.get(i).transactions())) {
                found.add("%s: %.2f transactions against %.2f"
                        .formatted(
                                one.get(i).name(),
                                one.get(i).transactions(),
                                other.get(i).transactions()));
            }
        }
        return found;
    }
}
