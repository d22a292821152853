package id.pendopo.innovation.web.competition;

import id.pendopo.identity.Officer;
import id.pendopo.innovation.competition.Appearances;
import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.Entry;
import id.pendopo.innovation.competition.EntryContent;
import id.pendopo.innovation.competition.Fault;
import id.pendopo.innovation.competition.Objections;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.ideas.Own;
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
     * @param ideas which may become an entry: an entry names its author
     * @param hidden ideas of the reader whose author’s name is not open
     */
    public record BeginPage(
            OpenEdition edition,
            List<Agency> agencies,
            List<Edition.Named> clusters,
            List<Option> ideas,
            List<Own> hidden,
            Begun typed) {}

    /** What was typed about a new entry. */
    public record Begun(String agency, String cluster, String title, String idea) {}

    /**
     * What was typed on the page of an entry.
     *
     * @param content of the form, or what is saved
     * @param reason an answer or an objection
     * @param clash whether another window saved in between
     */
    public record Typed(EntryContent content, String reason, boolean clash) {

        static Typed none(Entry entry) {
            return new Typed(entry.content(), "", false);
        }

        static Typed reason(Entry entry, String reason) {
            return new Typed(entry.content(), reason, false);
        }
    }

    /** An entry in a list, with the rules it stands under. */
    public record Line(Entry entry, Edition rules) {}

    /**
     * The form of an entry.
     *
     * @param mine whether the reader is the author, and not one who joined
     * @param colleagues who may be asked to join
     */
    public record EntryPage(
            OpenEdition edition,
            Entry entry,
            Typed typed,
            List<Fault> faults,
            List<Entry.Step> steps,
            List<Objections.Standing> standings,
            List<Appearances.Own> appearances,
            Instant now,
            boolean writable,
            boolean answerable,
            boolean mine,
            List<Officer> colleagues) {

        /** What is saved under a heading where something else was typed here. */
        public String savedElsewhere(String heading) {
            var saved = entry.content().text(heading);
            return typed.clash() && !saved.equals(typed.content().text(heading).strip()) ? saved : "";
        }

        public EntryContent content() {
            return typed.content();
        }

        /** Whether what the secretariat found is being cured: then the answer stands below all that could cure it. */
        public boolean isCured() {
            return answerable && writable;
        }

        public Edition rules() {
            return edition.rules();
        }

        public String base() {
            return "/entries/" + entry.edition() + "/" + entry.id();
        }
    }
}
