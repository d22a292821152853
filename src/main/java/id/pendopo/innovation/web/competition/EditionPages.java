package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.competition.Results;
import java.time.Instant;
import java.util.List;

/** Pages of competitions for everybody. */
public final class EditionPages {

    private EditionPages() {}

    /** All competitions. */
    public record ListPage(List<OpenEdition> editions, Instant now) {}

    /** The rules of one and how far its stages are. */
    public record EditionPage(OpenEdition edition, List<Results.Progress> progress, Instant now) {

        public Edition rules() {
            return edition.rules();
        }
    }
}
