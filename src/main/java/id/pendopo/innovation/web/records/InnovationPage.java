package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Award;
import id.pendopo.innovation.records.Behind;
import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Sheet.Declared;
import id.pendopo.innovation.records.Sheet.Link;
import id.pendopo.web.Parts.Row;
import id.pendopo.web.Parts.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One innovation.
 *
 * @param facts what is known, and where nothing is known that it is not
 * @param unknown names of the fields of which nothing is known
 * @param looked when and in which office somebody last found it true, in words; empty for never
 * @param declared results that somebody says
 * @param clock null for what does not run
 * @param measured null where nothing is measured, or not yet
 * @param behind who agreed to be named
 * @param kept whether the reader changes it
 * @param atTheDesk whether it lies on the reader's desk, to change it or to say in whose care it is
 */
public record InnovationPage(
        Innovation record,
        Heading heading,
        List<Row> facts,
        List<String> unknown,
        String looked,
        List<Declared> declared,
        @Nullable ClockView clock,
        @Nullable MeasuredView measured,
        List<Behind.Person> behind,
        boolean kept,
        boolean atTheDesk) {

    /** What stands at the top. */
    public record Heading(
            String owner,
            String region,
            String stage,
            Tone tone,
            @Nullable String picture) {}

    public String owner() {
        return heading.owner();
    }

    public List<Award> awards() {
        return record.awards();
    }

    public List<Link> sources() {
        return record.sheet().sources();
    }

    public List<String> copiedBy() {
        return record.sheet().footing().copiedBy();
    }

    /** Whether a service of it is measured, though there may be nothing to tell yet. */
    public boolean waitsForFigures() {
        return measured == null && record.sheet().results().service().isPresent();
    }
}
