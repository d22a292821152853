package id.pendopo.bench.contender;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** One contender behind the thin layer: the server, the threads and the pool of the product. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ThinLayer.class)
public class Server {

    public static void main(String[] args) {
        SpringApplication.run(Server.class, args);
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
        return new HikariDataSource(config);
    }

    @Bean
    Contender contender(Environment environment, DataSource dataSource) {
        var name = environment.getRequiredProperty("bench.contender");
        return switch (name) {
            case "floor" -> new Floor(dataSource);
            case "flowable" -> new Flowable(dataSource);
            case "operaton" -> new Operaton(dataSource);
            default -> throw new IllegalArgumentException("No such contender: " + name);
        };
    }
}
