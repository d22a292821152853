package id.pendopo.innovation.index;

import java.util.Locale;

/** Words of a catalogue in both languages. */
public record Phrase(String id, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : id;
    }
}
