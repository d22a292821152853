package id.pendopo.catalog;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of this module in both languages at once, also where no application runs (checking files). */
final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ResourceBundle INDONESIAN =
            ResourceBundle.getBundle("messages.catalog", Locale.ROOT, NO_FALLBACK);
    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle("messages.catalog", Locale.ENGLISH, NO_FALLBACK);

    private Words() {}

    static Text text(String key, Object... values) {
        return new Text(
                format(INDONESIAN.getString(key), Locale.of("id"), values),
                format(ENGLISH.getString(key), Locale.ENGLISH, values));
    }

    private static String format(String pattern, Locale locale, Object... values) {
        return new MessageFormat(pattern, locale).format(values);
    }
}
