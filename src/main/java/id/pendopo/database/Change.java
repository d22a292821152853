package id.pendopo.database;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A change that is not yet made; see {@link Transactions#change}.
 *
 * @param sql one statement with named parameters; a list of values is no parameter here
 */
public record Change(String sql, Map<String, ? extends @Nullable Object> params) {

    /** Makes it alone, inside the caller's transaction. */
    public void make(JdbcClient jdbc) {
        jdbc.sql(sql).params(params).update();
    }
}
