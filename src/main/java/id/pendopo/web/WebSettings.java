package id.pendopo.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may turn about the shell.
 *
 * @param demo says DEMO on each page and opens the pages that only a demonstration has
 * @param stylePage whether {@code /style} shows every component; as the demonstration unless told otherwise
 * @param region code of the region whose hall this is
 * @param regionName its name as it stands in the header
 */
@ConfigurationProperties("pendopo")
record WebSettings(
        @DefaultValue("false") boolean demo,
        @DefaultValue("false") boolean stylePage,
        @DefaultValue("35") String region,
        @DefaultValue("Provinsi Jawa Timur") String regionName) {}
