package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.exhibition.Event;
import id.pendopo.innovation.exhibition.Gate.Outcome;
import id.pendopo.innovation.exhibition.Session;
import id.pendopo.web.Parts.Tone;
import id.pendopo.web.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How the words and times of an event are written on its pages. */
public final class Wording {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private Wording() {}

    public static String days(Texts texts, Event event) {
        return event.startsOn().equals(event.endsOn())
                ? texts.fullDate(event.startsOn())
                : texts.get("exhibition.days", event.startsOn(), event.endsOn());
    }

    public static String state(Texts texts, Event event) {
        return texts.get("exhibition.state." + event.state());
    }

    public static Tone tone(Event event) {
        return switch (event.state()) {
            case DRAFT -> Tone.WAITING;
            case PUBLISHED -> Tone.ACTIVE;
            case ENDED -> Tone.NEUTRAL;
        };
    }

    /** For example 09.00–10.30. */
    public static String hours(Session session, ZoneId zone) {
        return TIME.format(session.startsAt().atZone(zone)) + "–"
                + TIME.format(session.endsAt().atZone(zone));
    }

    public static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case IN -> Tone.GOOD;
            case AGAIN -> Tone.ATTENTION;
            case UNKNOWN, CANCELLED, CLOSED, UNREADABLE -> Tone.BAD;
        };
    }

    /** Centimetres as metres, with no more decimals than it takes. */
    public static String metres(Texts texts, int centimetres) {
        int decimals = centimetres % 100 == 0 ? 0 : centimetres % 10 == 0 ? 1 : 2;
        return texts.number(centimetres / 100.0, decimals);
    }

    /** A figure with one decimal, for stars. */
    public static String stars(Texts texts, double mean) {
        return texts.number(mean, 1);
    }
}
