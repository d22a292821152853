package id.pendopo.bench.contender;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Plain JDBC: a connection, a transaction with its region set, prepared statements. */
final class Sql {

    private final DataSource pool;
    private final String region;

    Sql(DataSource pool, String region) {
        this.pool = pool;
        this.region = region;
    }

    /** What is read of one row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Inside a transaction. */
    static final class At {

        private final Connection connection;

        private At(Connection connection) {
            this.connection = connection;
        }

        int run(String statement, Object... values) {
            try (var prepared = prepare(statement, values)) {
                return prepared.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        <T> T one(String statement, Row<T> row, Object... values) {
            var rows = list(statement, row, values);
            if (rows.size() != 1) {
                throw new IllegalStateException(rows.size() + " rows: somebody was faster?");
            }
            return rows.getFirst();
        }

        <T> List<T> list(String statement, Row<T> row, Object... values) {
            try (var prepared = prepare(statement, values);
                    var found = prepared.executeQuery()) {
                var rows = new ArrayList<T>();
                while (found.next()) {
                    rows.add(row.of(found));
                }
                return rows;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private PreparedStatement prepare(String statement, Object... values) throws SQLException {
            var prepared = connection.prepareStatement(statement);
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof Object[] array) {
                    prepared.setArray(i + 1, connection.createArrayOf("int4", array));
                } else {
                    prepared.setObject(i + 1, values[i]);
                }
            }
            return prepared;
        }
    }

    <T> T write(Function<At, T> work) {
        return within(false, work);
    }

    <T> T read(Function<At, T> work) {
        return within(true, work);
    }

    private <T> T within(boolean readOnly, Function<At, T> work) {
        try (var connection = pool.getConnection()) {
            connection.setReadOnly(readOnly);
            connection.setAutoCommit(false);
            try {
                var at = new At(connection);
                at.list("select set_config('pendopo.region', ?, true)", row -> row.getString(1), region);
                var result = work.apply(at);
                connection.commit();
                return result;
            } catch (RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
