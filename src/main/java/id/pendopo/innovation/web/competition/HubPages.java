package id.pendopo.innovation.web.competition;

import id.pendopo.identity.Officer;
import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.Entry;
import id.pendopo.innovation.competition.EntryState;
import id.pendopo.innovation.competition.Juries;
import id.pendopo.innovation.competition.JurorsAtWork;
import id.pendopo.innovation.competition.Objection;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.competition.PublicResult;
import id.pendopo.innovation.competition.Results;
import id.pendopo.innovation.competition.Scoring;
import id.pendopo.innovation.competition.Selection;
import id.pendopo.innovation.competition.SteppingAside;
import id.pendopo.innovation.competition.Text;
import id.pendopo.innovation.web.HubEntry;
import id.pendopo.kernel.RegionCode;
import id.pendopo.web.Parts.Option;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages for officers: the hub itself and the work of its secretariat. */
public final class HubPages {

    private HubPages() {}

    /** A competition at work. */
    public record WorkPage(
            OpenEdition edition,
            Inbox inbox,
            List<Results.Progress> progress,
            Map<String, Integer> seats,
            Instant now) {}

    /**
     * The entries of an edition, as somebody looks through them.
     *
     * @param counts how many stand in each state, of all
     * @param state only these; empty for all
     * @param q words that number, title or entrant must hold
     * @param shown those of this page
     */
    public record Inbox(
            Map<EntryState, Long> counts, String state, String q, int found, int page, int pages, List<Entry> shown) {

        private static final int SIZE = 40;
        private static final int SOUGHT_MOST = 100;

        static Inbox of(List<Entry> all, String state, String q, String page) {
            var counts = new EnumMap<EntryState, Long>(EntryState.class);
            all.forEach(entry -> counts.merge(entry.state(), 1L, Long::sum));
            var sought = q.strip().toLowerCase(Locale.ROOT);
            var words = sought.substring(0, Math.min(SOUGHT_MOST, sought.length()));
            var found = all.stream()
                    .filter(entry -> state.isEmpty() || entry.state().code().equals(state))
                    .filter(entry -> (entry.number() + " " + entry.title() + " " + entry.holder())
                            .toLowerCase(Locale.ROOT)
                            .contains(words))
                    // what waits for the secretariat stands first
                    .sorted(Comparator.comparing((Entry entry) -> !entry.state().waitsForSecretariat())
                            .thenComparing(entry -> String.valueOf(entry.number())))
                    .toList();
            int pages = Math.max(1, (found.size() + SIZE - 1) / SIZE);
            int at = page.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(page), 1, pages) : 1;
            return new Inbox(
                    counts,
                    state,
                    words,
                    found.size(),
                    at,
                    pages,
                    found.subList((at - 1) * SIZE, Math.min(at * SIZE, found.size())));
        }

        public long waiting() {
            return counts.entrySet().stream()
                    .filter(entry -> entry.getKey().waitsForSecretariat())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** An entry before the secretariat, with what was typed about it. */
    public record DossierPage(OpenEdition edition, Selection.Dossier dossier, String reason, List<String> faults) {}

    /** An agency that was invited. */
    public record Invited(Text group, String agency, RegionCode region) {}

    /** Who may enter groups that are by invitation. */
    public record InvitationsPage(
            OpenEdition edition,
            List<Invited> invited,
            List<Option> regions,
            String group,
            String region,
            String agency) {}

    /** A jury and who may still be appointed. */
    public record JuryPage(
            OpenEdition edition,
            String jury,
            Juries.Seating seating,
            List<Officer> candidates,
            Map<String, String> agencies,
            List<SteppingAside.Aside> aside) {}

    /** A stage at work; what was scored stands in it only once the stage closed. */
    public record StagePage(
            OpenEdition edition,
            Edition.Stage stage,
            Results.Progress progress,
            List<JurorsAtWork.AtWork> atWork,
            @Nullable Aftermath aftermath) {

        public String base() {
            return "/hub/editions/" + edition.code() + "/stages/" + stage.code();
        }
    }

    /**
     * A stage whose scores are open.
     *
     * @param published what everybody sees of it; empty while nothing is published
     * @param records codes of the innovations of which entries tell
     * @param maySign whether whoever looks could sign
     * @param typed into one of the forms
     */
    public record Aftermath(
            Results.Opened opened,
            Optional<PublicResult> published,
            Map<String, String> records,
            boolean maySign,
            PanelForm typed) {

        /** So many places stand in the table of the secretariat; all of them stand on the page of the list. */
        public static final int SHOWN = 60;

        /** Whether a decision since the publication makes it another list. */
        public boolean owesAnother() {
            return opened.differsFrom(published.map(PublicResult::outcome).orElse(null));
        }

        public boolean isOpen(String act) {
            return typed.act().equals(act);
        }

        /** Entries of a select. */
        public List<Option> entries() {
            return opened.outcome().list().stream()
                    .map(placed -> placed.place().entry())
                    .sorted()
                    .map(entry -> new Option(entry, entry))
                    .toList();
        }

        public List<Option> listed() {
            return published.stream()
                    .flatMap(result -> result.outcome().list().stream())
                    .filter(placed -> !placed.tier().isEmpty())
                    .map(placed -> placed.place().entry())
                    .sorted()
                    .map(entry -> new Option(entry, entry))
                    .toList();
        }

        public List<Option> jurors() {
            return opened.protocol().jurors().stream()
                    .map(juror -> new Option(juror, juror))
                    .toList();
        }

        /** The first objection that waits for its answer. */
        public Optional<Objection> owed() {
            return opened.objections().stream()
                    .filter(objection -> objection.answer() == null)
                    .findFirst();
        }
    }

    /**
     * What one officer finds.
     *
     * @param tasks of a juror, in stages that are not closed
     * @param judged those that are
     */
    public record HubPage(
            List<Room> waiting, List<Scoring.Task> tasks, List<Scoring.Task> judged, List<Section> sections) {}

    /** @param waits how much waits there for the reader */
    public record Room(HubEntry entry, int waits) {}

    /** Rooms that belong together. */
    public record Section(HubEntry.Group group, List<Room> rooms) {}
}
