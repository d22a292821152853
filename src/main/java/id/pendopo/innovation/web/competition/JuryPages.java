package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.competition.Scoring;
import java.util.List;
import java.util.Map;

/** Pages for jurors. */
public final class JuryPages {

    private JuryPages() {}

    /** Names, with what was chosen about each. */
    public record NamesPage(
            OpenEdition edition, Edition.Stage stage, List<Scoring.Name> names, Map<String, String> typed) {}

    /** A sheet: what was typed, or what was saved. */
    public record SheetPage(Scoring.Paper paper, Map<String, String> scores, Map<String, String> comments) {

        public String base() {
            return "/jury/" + paper.edition().code() + "/" + paper.stage().code();
        }

        public boolean shows(Edition.Heading heading) {
            return !paper.stage().blind() || heading.shownBlind();
        }
    }
}
