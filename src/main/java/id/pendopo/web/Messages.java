package id.pendopo.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of all modules: {@code messages/<module>.properties} in Indonesian, {@code <module>_en.properties} beside
 * it. A new module's texts are found by lying there.
 */
@Configuration(proxyBeanMethods = false)
class Messages {

    private static final String FOLDER = "messages/";
    private static final String SUFFIX = ".properties";

    @Bean
    static MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(basenames());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }

    private static String[] basenames() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*" + SUFFIX);
        return Arrays.stream(files)
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .filter(name -> !name.contains("_"))
                .map(name -> FOLDER + name.substring(0, name.length() - SUFFIX.length()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
