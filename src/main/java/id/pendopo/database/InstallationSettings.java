package id.pendopo.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What sort of hall this is.
 *
 * @param demo whether it shows synthetic people and cases; a demo and a real hall never share a database
 */
@ConfigurationProperties("pendopo")
public record InstallationSettings(@DefaultValue("false") boolean demo) {}
