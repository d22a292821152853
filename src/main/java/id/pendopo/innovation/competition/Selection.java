package id.pendopo.innovation.competition;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Calendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The administrative selection: each fault with its reason, a term to answer, and one appeal. Nothing is said about an entry
 * that its entrant does not see.
 */
@Service
public class Selection {

    /** The faults that a secretariat may find, by the codes of their texts. */
    public static final List<String> FAULTS = List.of(
            "too-young", "incomplete", "nonsense", "title-twice", "paper-wrong", "not-a-service", "plagiarised");

    /** So many texts are held against one another; the latest editions first. */
    private static final int COMPARED_MOST = 5000;

    private final Editions editions;
    private final EntryStore store;
    private final EntryCounts counts;
    private final Stages stagesByName;
    private final StepStore steps;
    private final AuthorStore authors;
    private final EntryActs acts;
    private final Calendar calendar;
    private final Doing doing;

    Selection(
            Editions editions,
            EntryStore store,
            EntryCounts counts,
            Stages stagesByName,
            StepStore steps,
            AuthorStore authors,
            EntryActs acts,
            Calendar calendar,
            Doing doing) {
        this.editions = editions;
        this.store = store;
        this.counts = counts;
        this.stagesByName = stagesByName;
        this.steps = steps;
        this.authors = authors;
        this.acts = acts;
        this.calendar = calendar;
        this.doing = doing;
    }

    /**
     * What a secretariat sees of an entry.
     *
     * @param alike entries of this and earlier editions whose texts are much like it
     * @param earlier innovations on earlier lists whose name stands in its title: to look at, not a verdict
     */
    public record Dossier(
            Entry entry, List<Entry.Step> steps, List<Similarity.Alike> alike, List<Edition.Winner> earlier) {}

    /** Of this edition, and of all that the region ran before. */
    private List<Entry> others(OpenEdition edition) {
        return editions.all().stream()
                .filter(other -> other.region().equals(edition.region()))
                .flatMap(other -> store.sent(other.region(), other.code()).stream())
                .limit(COMPARED_MOST)
                .toList();
    }

    private static List<Edition.Winner> resembling(OpenEdition edition, Entry entry) {
        var title = " " + Similarity.plain(entry.title()) + " ";
        return edition.rules().earlierWinners().stream()
                .filter(winner -> title.contains(" " + Similarity.plain(winner.title()) + " "))
                .toList();
    }

    public List<Entry> all(Actor actor, String code) {
        var edition = required(actor, code);
        return doing.read(edition.region(), () -> store.sent(edition.region(), code));
    }

    /** How many entries of the competitions of their region wait for somebody of the secretariat. */
    public int waiting(Actor actor) {
        return doing.<Integer>read(actor.region(), () -> counts.waiting(actor.region()));
    }

    public Dossier dossier(Actor actor, String code, String number) {
        var edition = required(actor, code);
        return doing.read(edition.region(), () -> {
            var entry = get(edition.region(), code, number);
            return new Dossier(
                    entry, steps.of(entry), Similarity.among(entry, others(edition)), resembling(edition, entry));
        });
    }

    public void admit(Actor actor, String code, String number, String reason) {
        decide(actor, code, number, EntryState.ADMITTED, "admitted", reason, List.of());
    }

    /** Tells faults and waits for an answer. */
    public void fault(Actor actor, String code, String number, Set<String> faults, String reason) {
        decide(actor, code, number, EntryState.FAULTED, "faulted", reason, checked(faults));
    }

    public void refuse(Actor actor, String code, String number, Set<String> faults, String reason) {
        decide(actor, code, number, EntryState.REFUSED, "refused", reason, checked(faults));
    }

    /** The next after this one that waits for the secretariat, else the first. */
    public Optional<String> next(Actor actor, String code, String after) {
        var waiting = all(actor, code).stream()
                .filter(entry -> entry.state().waitsForSecretariat())
                .map(entry -> String.valueOf(entry.number()))
                .toList();
        return waiting.stream()
                .filter(number -> number.compareTo(after) > 0)
                .findFirst()
                .or(() -> waiting.stream().findFirst());
    }

    /** Agencies that may enter a group by invitation. */
    public List<Invitation> invitations(Actor actor, String code) {
        var edition = required(actor, code);
        return doing.read(edition.region(), () -> authors.invited(edition.region(), code)).stream()
                .map(one -> new Invitation(one.group(), one.region(), one.agency()))
                .toList();
    }

    /** An agency that may enter a group. */
    public record Invitation(String group, RegionCode region, String agency) {}

    /** Lets an agency enter a group that is by invitation. */
    public void invite(Actor actor, String code, String group, RegionCode entrant, String agency) {
        var edition = required(actor, code);
        edition.rules().group(group);
        doing.write(
                edition.region(),
                () -> authors.invite(edition.region(), code, group, entrant, agency, actor.account(), doing.now()));
    }

    private static List<String> checked(Set<String> faults) {
        if (faults.isEmpty() || !FAULTS.containsAll(faults)) {
            throw new Refusal(Refusal.Kind.INVALID, "selection-fault-owed", "No fault is named", "faults");
        }
        return List.copyOf(new TreeSet<>(faults));
    }

    private void decide(
            Actor actor,
            String code,
            String number,
            EntryState state,
            String kind,
            String reason,
            List<String> faults) {
        var edition = required(actor, code);
        if (state != EntryState.ADMITTED || !reason.isBlank()) {
            Editions.requireReason(reason);
        }
        var decided = doing.write(edition.region(), () -> {
            var entry = store.lock(
                            edition.region(),
                            get(edition.region(), code, number).id())
                    .orElseThrow();
            if (!entry.state().waitsForSecretariat() && !isUnanswered(entry)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "selection-not-now", "State " + entry.state());
            }
            stagesByName.requireStranger(actor, edition, entry);
            boolean again = entry.state() == EntryState.APPEALED;
            if (again && refusedBy(entry, actor)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "appeal-four-eyes", "Refused it before");
            }
            acts.step(
                    entry,
                    state,
                    again ? "appeal-" + kind : kind,
                    reason.strip(),
                    faults,
                    actor,
                    answerBy(edition, state, again));
            return entry;
        });
        doing.tell(
                decided,
                "competition.message." + kind,
                Map.of("edition", edition.rules().name().id()));
    }

    /** Whoever refused an entry does not decide about the appeal against it. */
    private boolean refusedBy(Entry entry, Actor actor) {
        return steps.of(entry).stream()
                .anyMatch(step -> step.kind().equals("refused") && step.acted().equals(actor.account()));
    }

    private boolean isUnanswered(Entry entry) {
        var until = entry.answerBy();
        return entry.state() == EntryState.FAULTED
                && until != null
                && doing.today().isAfter(until);
    }

    /** A refusal may be appealed once; what was told as a fault may be answered. */
    private @Nullable LocalDate answerBy(OpenEdition edition, EntryState state, boolean again) {
        boolean open = state == EntryState.FAULTED || (state == EntryState.REFUSED && !again);
        return open
                ? calendar.due(
                                edition.region(),
                                doing.today(),
                                edition.rules().periods().answerDays())
                        .day()
                : null;
    }

    private Entry get(RegionCode region, String code, String number) {
        return store.byNumber(region, code, number)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "entry-unknown", "No such entry", number));
    }

    private OpenEdition required(Actor actor, String code) {
        var edition = editions.get(code);
        Editions.requireSecretariat(actor, edition.region());
        return edition;
    }
}
