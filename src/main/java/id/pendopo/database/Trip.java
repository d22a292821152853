package id.pendopo.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.stereotype.Component;

/**
 * Statements that go to the database together. They run one after the other as they stand, each seeing what the one before
 * it did, and cost one trip instead of one each: PostgreSQL's driver sends a text of several statements at once.
 */
@Component
class Trip {

    private final JdbcTemplate jdbc;
    private final Map<List<String>, Plan> plans = new ConcurrentHashMap<>();

    Trip(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement of a trip: a question with its mapper, or a change without. */
    record Stop(
            String sql,
            Map<String, ? extends @Nullable Object> params,
            @Nullable RowMapper<?> row) {}

    private record Plan(String sql, List<ParsedSql> parts) {}

    /** Answers the rows of each stop, in order; an empty list for a change. */
    List<List<?>> go(List<Stop> stops) {
        var plan = plans.computeIfAbsent(stops.stream().map(Stop::sql).toList(), Trip::plan);
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < stops.size(); i++) {
            values.addAll(Arrays.asList(NamedParameterUtils.buildValueArray(
                    plan.parts().get(i), new MapSqlParameterSource(stops.get(i).params()), null)));
        }
        var rows = jdbc.execute(plan.sql(), (PreparedStatementCallback<List<List<?>>>)
                statement -> answers(statement, values.toArray(), stops));
        return rows == null ? List.of() : rows;
    }

    private static Plan plan(List<String> statements) {
        var parts =
                statements.stream().map(NamedParameterUtils::parseSqlStatement).toList();
        return new Plan(
                parts.stream()
                        .map(part -> NamedParameterUtils.substituteNamedParameters(part, null))
                        .collect(Collectors.joining(";\n")),
                parts);
    }

    private static List<List<?>> answers(PreparedStatement statement, @Nullable Object[] values, List<Stop> stops)
            throws SQLException {
        new ArgumentPreparedStatementSetter(values).setValues(statement);
        var all = new ArrayList<List<?>>();
        boolean isRows = statement.execute();
        for (var stop : stops) {
            var mapper = stop.row();
            all.add(isRows && mapper != null ? rows(statement.getResultSet(), mapper) : List.of());
            isRows = statement.getMoreResults();
        }
        return all;
    }

    private static <T> List<T> rows(ResultSet found, RowMapper<T> mapper) throws SQLException {
        var rows = new ArrayList<T>();
        try (found) {
            while (found.next()) {
                rows.add(mapper.mapRow(found, rows.size()));
            }
        }
        return rows;
    }
}
