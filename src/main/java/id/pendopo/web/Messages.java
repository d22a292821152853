package id.pendopo.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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
        var source = new Remembering();
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

    /** Remembers each text that was found: every module has a bundle, and a page asks for hundreds of texts. */
    private static final class Remembering extends ResourceBundleMessageSource {

        private final Map<Asked, String> texts = new ConcurrentHashMap<>();
        private final Map<Asked, MessageFormat> formats = new ConcurrentHashMap<>();

        private record Asked(String code, Locale locale) {}

        @Override
        protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
            var asked = new Asked(code, locale);
            var known = texts.get(asked);
            if (known != null) {
                return known;
            }
            var found = super.resolveCodeWithoutArguments(code, locale);
            if (found != null) { // whatever is not there is not kept, so that no asker can fill the memory
                texts.put(asked, found);
            }
            return found;
        }

        @Override
        protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
            var asked = new Asked(code, locale);
            var known = formats.get(asked);
            if (known != null) {
                return known;
            }
            var found = super.resolveCode(code, locale);
            if (found != null) {
                formats.put(asked, found);
            }
            return found;
        }
    }
}
