package id.pendopo.catalog;

import java.util.Locale;

/** A text for people, in both languages. Both are owed: a definition with one missing is refused. */
public record Text(String id, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : id;
    }
}
