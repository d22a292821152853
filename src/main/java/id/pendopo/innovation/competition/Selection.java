package id.pendopo.innovation.competition;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Calendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    private final Editions editions;
    private final EntryStore store;
    private final Entries entries;
    private final Calendar calendar;
    private final Transactions transactions;
    private final Facts facts;

    Selection(
            Editions editions,
            EntryStore store,
            Entries entries,
            Calendar calendar,
            Transactions transactions,
            Facts facts) {
        this.editions = editions;
        this.store = store;
        this.entries = entries;
        this.calendar = calendar;
        this.transactions = transactions;
        this.facts = facts;
    }

    /** What a secretariat sees of an entry, with other entries of the edition whose texts are much like it. */
    public record Dossier(Entry entry, List<Entry.Step> steps, List<Similarity.Alike> alike) {}

    public List<Entry> all(Actor actor, String code) {
        var edition = required(actor, code);
        return transactions.read(edition.region(), () -> store.sent(edition.region(), code));
    }

    public Dossier dossier(Actor actor, String code, String number) {
        var edition = required(actor, code);
        return transactions.read(edition.region(), () -> {
            var entry = get(edition.region(), code, number);
            return new Dossier(entry, store.steps(entry), Similarity.among(entry, store.sent(edition.region(), code)));
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

    /** Lets an agency enter a group that is by invitation. */
    public void invite(Actor actor, String code, String group, RegionCode entrant, String agency) {
        var edition = required(actor, code);
        edition.rules().group(group);
        transactions.write(
                edition.region(),
                () -> store.invite(edition.region(), code, group, entrant, agency, actor.account(), facts.now()));
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
        var decided = transactions.write(edition.region(), () -> {
            var entry = store.lock(
                            edition.region(),
                            get(edition.region(), code, number).id())
                    .orElseThrow();
            if (!entry.state().waitsForSecretariat() && !isUnanswered(entry)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "selection-not-now", "State " + entry.state());
            }
            boolean again = entry.state() == EntryState.APPEALED;
            entries.step(
                    entry,
                    state,
                    again ? "appeal-" + kind : kind,
                    reason.strip(),
                    faults,
                    actor,
                    answerBy(edition, state, again));
            facts.disclose(
                    "entry." + kind, edition.region(), code + "\n" + number + "\n" + faults + "\n" + reason.strip());
            return entry;
        });
        // the entrant may be of another region, which no transaction of this one reaches
        transactions.write(
                decided.entrantRegion(),
                () -> facts.notify(
                        decided,
                        "competition.message." + kind,
                        Map.of("edition", edition.rules().name().id())));
    }

    private boolean isUnanswered(Entry entry) {
        var until = entry.answerBy();
        return entry.state() == EntryState.FAULTED
                && until != null
                && facts.today().isAfter(until);
    }

    /** A refusal may be appealed once; what was told as a fault may be answered. */
    private @org.jspecify.annotations.Nullable LocalDate answerBy(
            OpenEdition edition, EntryState state, boolean again) {
        boolean open = state == EntryState.FAULTED || (state == EntryState.REFUSED && !again);
        return open
                ? calendar.due(
                                edition.region(),
                                facts.today(),
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
