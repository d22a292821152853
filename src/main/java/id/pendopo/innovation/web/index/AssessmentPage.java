package id.pendopo.innovation.web.index;

import id.pendopo.innovation.index.Assessment;
import id.pendopo.innovation.index.Catalogue.Window;
import id.pendopo.innovation.index.Catalogue.YearRule;
import id.pendopo.innovation.index.Score;
import id.pendopo.web.Parts.Option;
import java.util.List;
import java.util.Optional;

/**
 * An assessment from above.
 *
 * @param innovations with their own and their verified score
 * @param agencies for which this person may enter an innovation
 * @param records of the gallery that it may be
 */
public record AssessmentPage(
        Address address,
        String region,
        Assessment assessment,
        Score own,
        Score verified,
        List<Line> innovations,
        List<Option> agencies,
        List<Option> records,
        boolean verifies) {

    public AssessmentPage {
        innovations = List.copyOf(innovations);
        agencies = List.copyOf(agencies);
        records = List.copyOf(records);
    }

    /** Which days of application count; empty where all do. */
    public Optional<Window> window() {
        return assessment.catalogue().rule(address.place().year()).flatMap(YearRule::window);
    }

    /** @param missing mandatory rows without a level */
    public record Line(
            int number,
            String name,
            String affair,
            String agency,
            String own,
            String verified,
            int filled,
            int rows,
            long waiting,
            long returned,
            int missing) {}
}
