package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Clocks;
import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Stage;
import id.pendopo.innovation.wishes.Copies;
import id.pendopo.web.Parts.Tone;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How far innovations have come, and in which colour that is told. */
@Component
class Stages {

    private final Copies copies;
    private final Clocks clocks;

    Stages(Copies copies, Clocks clocks) {
        this.copies = copies;
        this.clocks = clocks;
    }

    Map<String, Stage> of(Collection<Innovation> records) {
        var copied = copies.of(records.stream().map(Innovation::code).toList());
        var asleep = clocks.asleep();
        return records.stream()
                .collect(Collectors.toMap(
                        Innovation::code,
                        record -> Stage.of(record, copied.containsKey(record.code()), asleep.contains(record.code()))));
    }

    static Tone tone(Stage stage) {
        return switch (stage) {
            case IDEA, TRIAL -> Tone.WAITING;
            case RUNNING -> Tone.ACTIVE;
            case JUDGED, REPLICATED -> Tone.GOOD;
            case ASLEEP -> Tone.ATTENTION;
            case ENDED, UNKNOWN -> Tone.NEUTRAL;
        };
    }
}
