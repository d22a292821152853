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
        return server == null
                ? new Address(settings.url(), settings.ownerPassword(), settings.appPassword())
                : server.address(settings);
    }

    /** Looks before anything is written whose database this is. */
    @Bean
    Installation installation(Address address, InstallationSettings settings) {
        return Installation.check(owner(address), settings.demo());
    }

    /**
     * A connection is had within moments or not at all: a request is told so, and does not hang. A database that comes
     * back is used again at once.
     */
    @Bean
    @Primary
    DataSource dataSource(DatabaseSettings settings, Address address, Installation checked) {
        var config = new HikariConfig();
        config.setPoolName("pendopo");
        config.setJdbcUrl(address.url());
        config.setUsername(DatabaseSettings.APP);
        config.setPassword(address.appPassword());
        config.setMaximumPoolSize(settings.poolSize());
        // once for each connection: asked for with each transaction it would cost a trip to the database each time
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMinimumIdle(Math.min(4, settings.poolSize()));
        config.setConnectionTimeout(settings.patience().toMillis());
        config.setValidationTimeout(Math.min(2_000, settings.patience().toMillis()));
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("socketTimeout", "120");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("ApplicationName", "pendopo");
        config.setConnectionInitSql("""
                set search_path = extensions, public;
                set lock_timeout = '10s';
                set statement_timeout = '60s';
                set idle_in_transaction_session_timeout = '60s'
                """);
        return new HikariDataSource(config);
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(Address address, Installation checked) {
        return owner(address);
    }

    private static DataSource owner(Address address) {
        return new DriverManagerDataSource(address.url(), DatabaseSettings.OWNER, address.ownerPassword());
    }

    /** Where the database listens, as a JDBC URL, and the passwords of its two roles. */
    record Address(String url, String ownerPassword, String appPassword) {

        @Override
        public String toString() {
            return url;
        }
    }
}
