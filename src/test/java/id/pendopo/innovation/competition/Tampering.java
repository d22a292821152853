package id.pendopo.innovation.competition;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.stereotype.Component;

/** An administrator who owns the tables: switches the triggers off, changes what they like, and switches them on again. */
@Component
class Tampering {

    private final DataSource owner;

    Tampering(@FlywayDataSource DataSource owner) {
        this.owner = owner;
    }

    void change(String table, String set, String where) {
        once(table, "update innovation." + table + " set " + set + " where " + where);
    }

    void remove(String table, String where) {
        once(table, "delete from innovation." + table + " where " + where);
    }

    void changeAll(String table, String set, String where) {
        any(table, "update innovation." + table + " set " + set + " where " + where);
    }

    /** However many there are. */
    void removeAll(String table, String where) {
        any(table, "delete from innovation." + table + " where " + where);
    }

    /** On a table that may change. */
    void plain(String change) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('pendopo.region', '35', false)");
            statement.executeUpdate(change);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void once(String table, String change) {
        int changed = any(table, change);
        if (changed != 1) {
            throw new IllegalStateException("Changed " + changed + " rows instead of one");
        }
    }

    private int any(String table, String change) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table innovation." + table + " disable trigger only_grows");
            statement.execute("alter table innovation." + table + " no force row level security");
            statement.execute("select set_config('pendopo.region', '35', false)");
            int changed = statement.executeUpdate(change);
            statement.execute("alter table innovation." + table + " force row level security");
            statement.execute("alter table innovation." + table + " enable trigger only_grows");
            return changed;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
