package id.pendopo.catalog;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where services come from.
 *
 * @param services folder with the files of services; empty for those that come with the program
 * @param adopt whether a new version that was found in the files becomes current by itself; off in a hall that serves
 *     people, where an administrator says from when it holds
 */
@ConfigurationProperties("pendopo.catalog")
public record CatalogSettings(
        @DefaultValue("") String services,
        @DefaultValue("false") boolean adopt) {}
