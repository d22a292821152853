package id.pendopo.innovation.competition;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door for entrants: write an entry, see what still stands against it, send it in time, withdraw it. */
@Service
public class Entries {

    private final Editions editions;
    private final EntryStore store;
    private final EntryCounts counts;
    private final Queue queue;
    private final StepStore steps;
    private final EntryActs acts;
    private final StageStore stages;
    private final AuthorStore authors;
    private final Entrants entrants;
    private final Transactions transactions;
    private final Facts facts;

    Entries(
            Editions editions,
            EntryStore store,
            EntryCounts counts,
            Queue queue,
            StepStore steps,
            EntryActs acts,
            StageStore stages,
            AuthorStore authors,
            Entrants entrants,
            Transactions transactions,
            Facts facts) {
        this.editions = editions;
        this.store = store;
        this.counts = counts;
        this.queue = queue;
        this.steps = steps;
        this.acts = acts;
        this.stages = stages;
        this.authors = authors;
        this.entrants = entrants;
        this.transactions = transactions;
        this.facts = facts;
    }

    /**
     * Begins an entry for an agency in which the officer works.
     *
     * @param cluster one of the edition's, where it has none for such an agency; else what the agency is decides
     * @param idea of the actor or their team, whose words the entry begins with
     */
    public Entry begin(
            Actor actor, String code, String agency, String cluster, @Nullable UUID idea, EntryContent content) {
        var edition = editions.get(code);
        requireOfficerOf(actor, agency);
        var own = isGiven(actor, edition, agency) ? entrants.cluster(actor.region(), agency) : cluster;
        if (!hasCluster(edition, own)) {
            throw new Refusal(Refusal.Kind.INVALID, "entry-cluster", "No such cluster in " + code, "cluster");
        }
        var entry = new Entry(
                UUID.randomUUID(),
                code,
                null,
                edition.region(),
                actor.account(),
                actor.region(),
                agency,
                entrants.holder(actor.region(), agency),
                own,
                EntryState.DRAFT,
                idea,
                Cleaning.of(
                        edition.rules(),
                        idea == null ? content : entrants.grownFrom(actor, idea, edition.rules(), content)),
                1,
                Map.of(),
                List.of(),
                null,
                null,
                facts.now());
        transactions.write(edition.region(), () -> {
            queue.at("innovation.entry", edition.region().value(), code); // no number twice, no quota passed
            entrants.requireRoomForDraft(entry);
            store.insert(entry, entry.changedAt());
        });
        return entry;
    }

    /** Whether an edition has a cluster for what an agency of the actor is, so that there is none to choose. */
    public boolean isGiven(Actor actor, OpenEdition edition, String agency) {
        return hasCluster(edition, entrants.cluster(actor.region(), agency));
    }

    private static boolean hasCluster(OpenEdition edition, String code) {
        return edition.rules().clusters().stream()
                .anyMatch(known -> known.code().equals(code));
    }

    private static void requireOfficerOf(Actor actor, String agency) {
        if (!actor.isOfficer()
                || actor.rights().stream().noneMatch(right -> right.agency().equals(agency))) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "entry-agency-not-yours", "No officer of " + agency, "agency");
        }
    }

    /** The entry, for those who write it. */
    public Entry get(Actor actor, String code, UUID id) {
        var edition = editions.get(code);
        return transactions.read(edition.region(), () -> own(actor, store.find(edition.region(), id), id));
    }

    /** Those of the actor in every edition, the latest change first. */
    public List<Entry> mine(Actor actor) {
        return editions.all().stream()
                .map(OpenEdition::region)
                .distinct()
                .flatMap(region -> transactions.read(region, () -> store.of(region, actor.account())).stream())
                .toList();
    }

    /** What still stands against sending it; empty if nothing does. */
    public List<Fault> faults(Entry entry) {
        var edition = editions.get(entry.edition());
        return transactions.read(entry.region(), () -> faults(edition.rules(), entry));
    }

    private List<Fault> faults(Edition rules, Entry entry) {
        var content = entry.content();
        return Eligibility.of(
                rules,
                content,
                new Eligibility.Known(
                        entry.cluster(),
                        entry.papers().keySet(),
                        !content.titleKey().isEmpty() && counts.hasSameTitle(entry, content.titleKey()),
                        counts.sentByEntrant(entry, content.group()),
                        authors.isInvited(entry, content.group())),
                facts.today());
    }

    public List<Entry.Step> steps(Entry entry) {
        return transactions.read(entry.region(), () -> steps.of(entry));
    }

    /**
     * Saves what was written.
     *
     * @param seen the version that the writer saw; if another was saved since, this one is refused and nothing is lost. The
     *     same words once more are no other version, whoever sends them
     */
    public Entry save(Actor actor, String code, UUID id, int seen, EntryContent content) {
        var edition = editions.get(code);
        var clean = Cleaning.of(edition.rules(), content);
        return transactions.write(edition.region(), () -> {
            var entry = own(actor, store.lock(edition.region(), id), id);
            requireOpenToWriting(entry, facts.today());
            if (clean.equals(entry.content())) {
                return entry;
            }
            if (entry.version() != seen) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT, "entry-saved-elsewhere", "Saved in between", entry.version(), seen);
            }
            store.save(entry, clean, actor.account(), facts.now());
            return store.find(edition.region(), id).orElseThrow();
        });
    }

    /** Sends it, if nothing stands against it and it is not a moment late. */
    public Entry send(Actor actor, String code, UUID id) {
        var edition = editions.get(code);
        return transactions.write(edition.region(), () -> {
            queue.at("innovation.entry", edition.region().value(), code); // no number twice, no quota passed
            var entry = own(actor, store.lock(edition.region(), id), id);
            if (entry.state() != EntryState.DRAFT) {
                throw new Refusal(Refusal.Kind.CONFLICT, "entry-sent-already", "Sent before");
            }
            requireInTime(edition);
            requireEligible(edition.rules(), entry);
            store.number(entry, counts.nextNumber(edition.region(), code), facts.now());
            acts.step(
                    store.find(edition.region(), id).orElseThrow(),
                    EntryState.SENT,
                    "sent",
                    "",
                    List.of(),
                    actor,
                    null);
            return store.find(edition.region(), id).orElseThrow();
        });
    }

    private void requireEligible(Edition rules, Entry entry) {
        var faults = faults(rules, entry);
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "entry-not-eligible",
                    "Faults stand against it",
                    List.of(faults.size()),
                    Map.of("faults", faults.stream().map(Fault::code).toList()));
        }
    }

    private void requireInTime(OpenEdition edition) {
        var now = facts.now();
        var periods = edition.rules().periods();
        if (now.isBefore(periods.opensAt())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "entry-too-early", "Not open yet", written(periods.opensAt()), written(now));
        }
        if (!now.isBefore(periods.closesAt())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "entry-late", "Closed", written(periods.closesAt()), written(now));
        }
    }

    /** A moment to the second, on the clock on which deadlines are written. */
    static String written(Instant at) {
        return at.atZone(Edition.ZONE).format(java.time.format.DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm:ss"))
                + " WIB";
    }

    /** Takes it out of the competition; nothing of it is judged from here on. */
    public void withdraw(Actor actor, String code, UUID id, String reason) {
        var edition = editions.get(code);
        Editions.requireReason(reason);
        transactions.write(edition.region(), () -> {
            var entry = own(actor, store.lock(edition.region(), id), id);
            if (entry.state() == EntryState.WITHDRAWN || entry.state() == EntryState.REFUSED) {
                throw new Refusal(Refusal.Kind.CONFLICT, "entry-ended", "It has ended");
            }
            requireUnjudged(edition, entry);
            acts.step(entry, EntryState.WITHDRAWN, "withdrawn", reason.strip(), List.of(), actor, null);
        });
    }

    /** Once its scores are known it stands in the protocol: from then on only an award can be given back. */
    private void requireUnjudged(OpenEdition edition, Entry entry) {
        for (var stage : edition.rules().stages()) {
            var key = Seats.key(edition, stage);
            if (stages.hold(key).filter(row -> row.state().isOpened()).isPresent()
                    && stages.assigned(key).containsKey(String.valueOf(entry.number()))) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "entry-judged",
                        "Judged",
                        stage.name().id());
            }
        }
    }

    /** Answers what the secretariat found, or asks once more after a refusal. */
    public void answer(Actor actor, String code, UUID id, String words) {
        var edition = editions.get(code);
        Editions.requireReason(words);
        transactions.write(edition.region(), () -> {
            var entry = own(actor, store.lock(edition.region(), id), id);
            if (!entry.isOpenToAnswer(facts.today())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "entry-answer-late", "Nothing to answer, or too late");
            }
            switch (entry.state()) {
                case FAULTED -> {
                    requireEligible(edition.rules(), entry);
                    acts.step(entry, EntryState.ANSWERED, "answered", words.strip(), List.of(), actor, null);
                }
                case REFUSED ->
                    acts.step(entry, EntryState.APPEALED, "appealed", words.strip(), List.of(), actor, null);
                default -> throw new Refusal(Refusal.Kind.CONFLICT, "entry-answer-late", "Nothing to answer");
            }
        });
    }

    static void requireOpenToWriting(Entry entry, LocalDate today) {
        if (!entry.isOpenToWriting(today)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "entry-closed-to-writing", "State " + entry.state());
        }
    }

    static Entry own(Actor actor, Optional<Entry> found, UUID id) {
        return found.filter(entry -> actor.isOfficer() && entry.isWrittenBy(actor.account()))
                .orElseThrow(() -> unknown(id));
    }

    static Refusal unknown(UUID id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "entry-unknown", "No such entry for this person", id);
    }
}
