package id.pendopo.documents;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The fixed sentences on a letter, in the language of the letter and not of whoever happens to ask for it. */
@Component
class Wording {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Wording() {
        messages.setBasename("messages/documents");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    String get(Locale language, String key, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
