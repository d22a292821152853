package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.competition.PublicResult;
import id.pendopo.innovation.competition.Results;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Pages of competitions for everybody. */
public final class EditionPages {

    private EditionPages() {}

    /**
     * All competitions.
     *
     * @param announced codes of those of which a list is published
     */
    public record ListPage(List<OpenEdition> editions, Set<String> announced, Instant now) {

        /** How far an edition is, as a text is named. */
        public String state(OpenEdition edition) {
            return announced.contains(edition.code()) ? "announced" : Wording.period(edition, now);
        }
    }

    /**
     * The rules of one and how far its stages are.
     *
     * @param published its published stages, the latest first
     */
    public record EditionPage(
            OpenEdition edition, List<Results.Progress> progress, List<PublicResult> published, Instant now) {

        /** So many of a list stand on the page of the edition; all of them stand on the page of the list. */
        public static final int SHOWN = 10;

        public Edition rules() {
            return edition.rules();
        }
    }
}
