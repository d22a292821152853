package id.pendopo.innovation.web.competition;

import id.pendopo.identity.Officer;
import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.Entry;
import id.pendopo.innovation.competition.EntryContent;
import id.pendopo.innovation.competition.Fault;
import id.pendopo.innovation.competition.Objections;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.regions.Agency;
import id.pendopo.web.Parts.Option;
import java.time.Instant;
import java.util.List;

/** Pages for entrants. */
public final class EntryPages {

    private EntryPages() {}

    /**
     * What somebody entered, and what is open to enter.
     *
     * @param asked entries that a colleague asked them to write together
     */
    public record ListPage(List<Line> lines, List<Line> asked, List<OpenEdition> open) {}

    /**
     * Where an entry begins, perhaps from an idea.
     *
     * @param clusters to choose from; none where what the agency is decides
     */
    public record BeginPage(
            OpenEdition edition,
            List<Agency> agencies,
            List<Edition.Named> clusters,
            List<Option> ideas,
            String title,
            String idea) {}

    /** An entry in a list, with the rules it stands under. */
    public record Line(Entry entry, Edition rules) {}

    /**
     * The form of an entry.
     *
     * @param content what was typed; other than what is saved where another window saved in between
     * @param mine whether the reader is the author, and not one who joined
     * @param colleagues who may be asked to join
     */
    public record EntryPage(
            OpenEdition edition,
            Entry entry,
            EntryContent content,
            List<Fault> faults,
            List<Entry.Step> steps,
            List<Objections.Standing> standings,
            Instant now,
            boolean writable,
            boolean answerable,
            boolean mine,
            List<Officer> colleagues) {

        /** What is saved under a heading where something else was typed here. */
        public String savedElsewhere(String heading) {
            var saved = entry.content().text(heading);
            return content.equals(entry.content())
                            || saved.isEmpty()
                            || saved.equals(content.text(heading).strip())
                    ? ""
                    : saved;
        }

        public Edition rules() {
            return edition.rules();
        }

        public String base() {
            return "/entries/" + entry.edition() + "/" + entry.id();
        }
    }
}
