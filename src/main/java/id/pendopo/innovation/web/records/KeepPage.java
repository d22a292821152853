package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Innovation;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Parts.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record on its keeper's desk.
 *
 * @param keeps whether the reader changes it; who does not may still say in whose care it is
 * @param takes whether the reader may take it into their own care
 * @param keeper in whose care it is, by name
 * @param typed what stands in the form that was sent last
 */
public record KeepPage(
        Innovation record,
        boolean keeps,
        boolean takes,
        String stage,
        Tone tone,
        String keeper,
        String looked,
        @Nullable ClockView clock,
        List<ListView> handovers,
        List<NamedView> behind,
        List<Option> candidates,
        List<Option> officers,
        RecordForm typed) {

    /** A hand-over with its points. */
    public record ListView(
            String id, String title, String reason, String due, Tone tone, String state, List<Item> items) {}

    /** @param done who ticked it and when, in words; empty while it is open */
    public record Item(String item, String text, String done) {}

    /** Somebody who was named, and what they said to it. */
    public record NamedView(String name, String part, String state, Tone tone) {}

    public boolean isEnded() {
        return record.state() == id.pendopo.innovation.records.State.ENDED;
    }
}
