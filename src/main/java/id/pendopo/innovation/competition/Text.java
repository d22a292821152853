package id.pendopo.innovation.competition;

import java.util.Locale;

/** A text of an edition in both languages. */
public record Text(String id, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : id;
    }
}
