package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Award;
import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Sheet.Declared;
import id.pendopo.innovation.records.Sheet.Link;
import id.pendopo.web.Parts.Moment;
import id.pendopo.web.Parts.Row;
import id.pendopo.web.Parts.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One innovation.
 *
 * @param facts what is known, and where nothing is known that it is not
 * @param unknown names of the fields of which nothing is known
 */
public record InnovationPage(
        Innovation record,
        String owner,
        String region,
        String stage,
        Tone tone,
        List<Row> facts,
        List<String> unknown,
        @Nullable String picture,
        List<Moment> history,
        boolean kept) {

    public List<Declared> declared() {
        return record.sheet().results().declared();
    }

    public List<Award> awards() {
        return record.awards();
    }

    public List<Link> sources() {
        return record.sheet().sources();
    }
}
