package id.pendopo.database;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the tables up to date: the foundation first, then each module's, in a history of its own. Modules refer to
 * nothing in each other's schemas, so their order is of no account.
 */
@Component
final class Migrations implements FlywayMigrationStrategy {

    private static final String ROOT = "__root";
    private static final String FOLDER = "db/migration/";

    @Override
    public void migrate(Flyway flyway) {
        migrate(flyway, ROOT, "flyway_schema_history");
        for (String module : modules()) {
            migrate(flyway, module, "flyway_schema_history_" + module);
        }
    }

    /** All that a module has to catch up with, or none of it. */
    private static void migrate(Flyway flyway, String module, String history) {
        Flyway.configure(Migrations.class.getClassLoader())
                .configuration(flyway.getConfiguration())
                .locations("classpath:" + FOLDER + module)
                .table(history)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .group(true)
                .load()
                .migrate();
    }

    /** Every folder with migrations but the foundation's. */
    static List<String> modules() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/*.sql");
            var names = new TreeSet<String>();
            Arrays.stream(found).map(Migrations::module).forEach(names::add);
            names.remove(ROOT);
            return List.copyOf(names);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot list the migrations", e);
        }
    }

    private static String module(org.springframework.core.io.Resource file) {
        try {
            var path = Objects.requireNonNull(file.getURL().getPath());
            var inside = path.substring(path.lastIndexOf(FOLDER) + FOLDER.length());
            return inside.substring(0, inside.indexOf('/'));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot name the module of " + file, e);
        }
    }
}
