package id.pendopo.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A question to the database that is not yet asked: alone, or together with others in one trip.
 *
 * @param sql one statement with named parameters; a list of values is no parameter here
 */
public record Reading<T>(String sql, Map<String, ? extends @Nullable Object> params, RowMapper<T> row) {

    /** Asks it alone, inside the caller's transaction. */
    public List<T> list(JdbcClient jdbc) {
        return jdbc.sql(sql).params(params).query(row).list();
    }

    public Optional<T> first(JdbcClient jdbc) {
        return list(jdbc).stream().findFirst();
    }
}
