package id.pendopo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the keys lie.
 *
 * @param keys folder of the key sets; empty for keys that are thrown away with the program (tests)
 */
@ConfigurationProperties("pendopo.vault")
record VaultSettings(@DefaultValue("") String keys) {

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Vault vault(VaultSettings settings) throws IOException, GeneralSecurityException {
            return Vault.in(
                    settings.keys().isEmpty() ? Files.createTempDirectory("pendopo-keys") : Path.of(settings.keys()));
        }
    }
}
