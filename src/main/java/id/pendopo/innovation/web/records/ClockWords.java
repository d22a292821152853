package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Clocks;
import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Light;
import id.pendopo.innovation.records.Reading;
import id.pendopo.innovation.records.Signal;
import id.pendopo.innovation.records.Sleep;
import id.pendopo.innovation.records.Turn;
import id.pendopo.innovation.web.records.ClockView.Mark;
import id.pendopo.innovation.web.records.ClockView.Piece;
import id.pendopo.innovation.web.records.ClockView.SignalView;
import id.pendopo.innovation.web.records.ClockView.Strip;
import id.pendopo.innovation.web.records.ClockView.TurnView;
import id.pendopo.web.Parts.Tone;
import id.pendopo.web.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts clocks into words, and into a strip of lights. */
@Component
class ClockWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final double WIDTH = 400;

    /** What lasted less than a day is seen, too. */
    private static final double SLIVER = 3;

    private final Clocks clocks;

    ClockWords(Clocks clocks) {
        this.clocks = clocks;
    }

    /** Empty for what has no clock. */
    Optional<ClockView> of(Innovation record, Texts texts) {
        return clocks.of(record).map(reading -> view(record, reading, texts));
    }

    private ClockView view(Innovation record, Reading reading, Texts texts) {
        var clock = reading.clock();
        var sleeps = clocks.sleeps(record.code());
        return new ClockView(
                light(clock.light(), texts),
                tone(clock.light()),
                texts.get("records.clock.since", reading.since()),
                clock.signals().stream()
                        .map(signal -> signal(record.code(), signal, texts))
                        .toList(),
                clock.next().map(signal -> effort(signal, texts)).orElse(""),
                sleeps.stream()
                        .limit(1)
                        .filter(Sleep::fell)
                        .map(sleep -> texts.get("records.clock.asleep", sleep.day()))
                        .findFirst()
                        .orElse(""),
                strip(clocks.turns(record.code()), reading.readOn(), texts));
    }

    static String light(Light light, Texts texts) {
        return texts.get("records.light." + light);
    }

    static Tone tone(Light light) {
        return switch (light) {
            case GREEN -> Tone.GOOD;
            case AMBER -> Tone.WAITING;
            case RED -> Tone.BAD;
        };
    }

    private static SignalView signal(String code, Signal signal, Texts texts) {
        boolean fine = signal.light() == Light.GREEN;
        return new SignalView(
                texts.get("records.signal." + signal.kind()),
                light(signal.light(), texts),
                tone(signal.light()),
                reason(signal, texts),
                fine ? "" : effort(signal, texts),
                fine ? "" : href(code, signal.kind()));
    }

    private static String href(String code, Signal.Kind kind) {
        var desk = "/hub/innovations/" + code;
        return switch (kind) {
            case LOOK, PEOPLE -> desk + "#look";
            case OWNER -> desk + "#care";
            case HANDOVER -> desk + "#handover";
            case MONEY -> desk + "/edit#budgetYears";
            case RULE -> desk + "/edit#instrument";
            case USE -> "/innovations/" + code + "#results";
        };
    }

    static String reason(Signal signal, Texts texts) {
        return texts.get(signal.key(), values(signal));
    }

    static String effort(Signal signal, Texts texts) {
        return texts.get(signal.effortKey(), values(signal));
    }

    /** Days become days again, and are then written out in the reader's language. */
    private static Object[] values(Signal signal) {
        return signal.values().stream()
                .map(value -> DAY.matcher(value).matches() ? LocalDate.parse(value) : value)
                .toArray();
    }

    private static Strip strip(List<Turn> newestFirst, LocalDate today, Texts texts) {
        var turns = newestFirst.reversed();
        var first = turns.isEmpty() ? today : turns.getFirst().day();
        double days = Math.max(1, first.until(today, ChronoUnit.DAYS));
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < turns.size(); i++) {
            var from = turns.get(i).day();
            var to = i + 1 < turns.size() ? turns.get(i + 1).day() : today;
            double x = Math.min(WIDTH * first.until(from, ChronoUnit.DAYS) / days, WIDTH - SLIVER);
            boolean last = i + 1 == turns.size();
            double width = last ? WIDTH - x : Math.max(SLIVER, WIDTH * from.until(to, ChronoUnit.DAYS) / days);
            var light = turns.get(i).clock().light();
            pieces.add(new Piece(
                    tenths(x),
                    tenths(width),
                    light.name().toLowerCase(Locale.ROOT),
                    light(light, texts) + ", " + texts.shortDate(from) + " – " + texts.shortDate(to)));
        }
        var names =
                List.of(new Mark(0, texts.shortDate(first), "start"), new Mark(WIDTH, texts.shortDate(today), "end"));
        return new Strip(
                pieces,
                names,
                newestFirst.stream().map(turn -> turn(turn, texts)).toList());
    }

    private static TurnView turn(Turn turn, Texts texts) {
        var light = turn.clock().light();
        var reasons = turn.clock().signals().stream()
                .filter(signal -> signal.light() == light && light != Light.GREEN)
                .map(signal -> reason(signal, texts))
                .collect(Collectors.joining(" "));
        return new TurnView(
                texts.date(turn.day()),
                light(light, texts),
                tone(light),
                reasons.isEmpty() ? texts.get("records.clock.all-well") : reasons);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
