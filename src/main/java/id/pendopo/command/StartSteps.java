package id.pendopo.command;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;

/** Says what stands while the hall is built, in the order in which it is. */
final class StartSteps implements BeanPostProcessor {

    private final Progress progress;

    StartSteps(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof Flyway) {
            progress.accept("The tables are brought up to date …");
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource && name.equals("dataSource")) {
            progress.accept("The database is up.");
        } else if (bean instanceof FlywayMigrationInitializer) {
            progress.accept("The tables stand; the hall is furnished …");
        }
        return bean;
    }
}
