package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.Entry;
import id.pendopo.innovation.competition.EntryContent;
import id.pendopo.innovation.competition.Fault;
import id.pendopo.innovation.competition.Objections;
import id.pendopo.innovation.competition.OpenEdition;
import java.time.Instant;
import java.util.List;

/** Pages for entrants. */
public final class EntryPages {

    private EntryPages() {}

    /** What somebody entered, and what is open to enter. */
    public record ListPage(List<Line> lines, List<OpenEdition> open) {}

    /** An entry in a list, with the rules it stands under. */
    public record Line(Entry entry, Edition rules) {}

    /** The form of an entry. */
    public record EntryPage(
            OpenEdition edition,
            Entry entry,
            EntryContent content,
            List<Fault> faults,
            List<Entry.Step> steps,
            List<Objections.Standing> standings,
            Instant now,
            boolean writable,
            boolean answerable) {

        public Edition rules() {
            return edition.rules();
        }

        public String base() {
            return "/entries/" + entry.edition() + "/" + entry.id();
        }
    }
}
