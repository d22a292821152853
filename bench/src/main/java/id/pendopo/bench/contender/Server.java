package id.pendopo.bench.contender;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.pendopo.bench.child.Listening;
import id.pendopo.bench.child.Walking;
import id.pendopo.bench.load.People;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** One contender behind the thin layer, and through its own door: the server, the threads and the pool of the product. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ThinLayer.class)
public class Server {

    public static void main(String[] args) throws Exception {
        var spring = new SpringApplication(Server.class);
        spring.setDefaultProperties(Map.of(
                "spring.threads.virtual.enabled", "true",
                "spring.main.banner-mode", "off",
                "spring.jmx.enabled", "false",
                "logging.level.root", "WARN"));
        try (var server = spring.run(args)) {
            Listening.answer(Map.of("port", server.getEnvironment().getRequiredProperty("local.server.port")));
            int pool = server.getEnvironment().getRequiredProperty("bench.pool", Integer.class);
            var walking = new Walking(
                    new ContenderWay(server.getBean(Contender.class)), server.getBean(DataSource.class), pool);
            new Listening(walking.commands(Map.of())).untilTheEnd();
        }
    }

    @Bean
    DataSource dataSource(Environment environment) {
        var config = new HikariConfig();
        config.setJdbcUrl(environment.getRequiredProperty("bench.url"));
        config.setUsername(environment.getRequiredProperty("bench.user"));
        config.setPassword(environment.getProperty("bench.password", ""));
        config.setMaximumPoolSize(environment.getRequiredProperty("bench.pool", Integer.class));
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("ApplicationName", environment.getRequiredProperty("bench.contender"));
        return new HikariDataSource(config);
    }

    @Bean
    Contender contender(Environment environment, DataSource dataSource) {
        var name = environment.getRequiredProperty("bench.contender");
        return switch (name) {
            case "floor" -> new Floor(dataSource, people(Path.of(environment.getRequiredProperty("bench.people"))));
            case "flowable" -> new Flowable(dataSource);
            case "operaton" -> new Operaton(dataSource);
            default -> throw new IllegalArgumentException("No such contender: " + name);
        };
    }

    private static People people(Path file) {
        return new JsonMapper().readValue(file.toFile(), People.class);
    }
}
