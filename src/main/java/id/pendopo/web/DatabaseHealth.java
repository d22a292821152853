package id.pendopo.web;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the application can work: it can read from its database, as itself. */
@Component("database")
class DatabaseHealth implements HealthIndicator {

    private final JdbcClient sql;

    DatabaseHealth(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Health health() {
        try {
            sql.sql("select 1").query(Integer.class).single();
            return Health.up().build();
        } catch (DataAccessException e) {
            return Health.down()
                    .withDetail("reason", e.getClass().getSimpleName())
                    .build();
        }
    }
}
