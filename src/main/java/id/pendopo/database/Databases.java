package id.pendopo.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two ways into one database: as the application for rows, as the owner for migrations. */
@Configuration(proxyBeanMethods = false)
class Databases {

    @Bean
    @ConditionalOnProperty(name = "pendopo.database.url", havingValue = "embedded", matchIfMissing = true)
    EmbeddedServer embeddedServer(DatabaseSettings settings) throws IOException {
        return EmbeddedServer.take(settings);
    }

    @Bean
    Address databaseAddress(DatabaseSettings settings, @Nullable EmbeddedServer server) {
        return new Address(server == null ? settings.url() : server.database(settings));
    }

    @Bean
    @Primary
    DataSource dataSource(DatabaseSettings settings, Address address) {
        var config = new HikariConfig();
        config.setPoolName("pendopo");
        config.setJdbcUrl(address.url());
        config.setUsername(settings.appName());
        config.setPassword(settings.appPassword());
        config.setMaximumPoolSize(settings.poolSize());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.setConnectionInitSql("set search_path = extensions, public");
        return new HikariDataSource(config);
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseSettings settings, Address address) {
        var owner = new DriverManagerDataSource(address.url(), settings.ownerName(), settings.ownerPassword());
        return owner;
    }

    /** Where the database listens, as a JDBC URL. */
    record Address(String url) {}
}
