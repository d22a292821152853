package id.pendopo.innovation.competition;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.competition.OpenEdition.RuleChange;
import id.pendopo.innovation.promises.Promises;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agencies;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The door to editions: which there are, how one is opened, and how its frozen rules are changed. */
@Service
public class Editions {

    /** As the public log names the acts. */
    static final String OPENED = "edition.opened";

    static final String CHANGED = "edition.changed";

    private static final int REASON_LEAST = 10;
    private static final int REASON_MOST = 2000;

    private final EditionStore store;
    private final EntryStore entries;
    private final StageStore stages;
    private final Queue queue;
    private final Agencies agencies;
    private final Promises promises;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Editions(
            EditionStore store,
            EntryStore entries,
            StageStore stages,
            Queue queue,
            Agencies agencies,
            Promises promises,
            Transactions transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.entries = entries;
        this.stages = stages;
        this.queue = queue;
        this.agencies = agencies;
        this.promises = promises;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    public List<OpenEdition> all() {
        return transactions.withoutRegion(() -> store.codes().stream()
                .flatMap(code -> store.find(code).stream())
                .toList());
    }

    public OpenEdition get(String code) {
        return transactions
                .withoutRegion(() -> store.find(code))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "edition-unknown", "No such edition", code));
    }

    /** The files that come with the program, by name, for a secretariat to begin with. */
    public List<String> shipped() {
        return EditionFile.SHIPPED;
    }

    public String shipped(String name) {
        return EditionFile.shipped(name);
    }

    /** Opens a competition by its file; from now on its rules are frozen. */
    public OpenEdition open(Actor actor, String file) {
        var rules = preview(actor, file);
        var region = rules.organiser().code();
        var digest = EditionFile.digest(file);
        var first = new RuleChange(1, digest, "", clock.instant());
        var edition = new OpenEdition(rules, digest, region, first.at(), List.of(first));
        return transactions.write(region, () -> {
            if (!store.insert(edition, rules.organiser().agency(), actor.account())) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT, "edition-known", "The edition was opened before", edition.code());
            }
            store.insertRules(edition.code(), first, file, actor.account());
            tell(OPENED, edition, digest);
            return edition;
        });
    }

    /**
     * Changes frozen rules by a recorded decision; the code, the organiser and what was scored already stay.
     *
     * @param seen number of the rules from which the file was written; if they were changed since, this change is refused
     */
    public OpenEdition change(Actor actor, String code, int seen, String file, String reason) {
        var region = get(code).region();
        requireSecretariat(actor, region);
        requireReason(reason);
        var rules = EditionFile.parse(file);
        var digest = EditionFile.digest(file);
        var changed = transactions.write(region, () -> {
            queue.at("innovation.edition_rules", code);
            var edition = store.find(code).orElseThrow();
            if (!rules.code().equals(code)
                    || !rules.organiser().equals(edition.rules().organiser())) {
                throw new Refusal(Refusal.Kind.INVALID, "edition-another", "Another edition's rules", code);
            }
            requireSeen(edition, seen);
            if (digest.equals(edition.digest())) {
                throw new Refusal(Refusal.Kind.INVALID, "edition-unchanged", "The same rules", "file");
            }
            requireBegunStagesAsTheyWere(edition, rules);
            var number = edition.number() + 1;
            store.insertRules(
                    code, new RuleChange(number, digest, reason.strip(), clock.instant()), file, actor.account());
            tell(CHANGED, edition, digest);
            return store.find(code).orElseThrow();
        });
        tellEntrants(changed, reason.strip());
        return changed;
    }

    private static void requireSeen(OpenEdition edition, int seen) {
        if (edition.number() != seen) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "edition-changed-elsewhere",
                    "Changed in between",
                    edition.number(),
                    edition.changes().getLast().reason());
        }
    }

    /**
     * What jurors have begun to score is scored to its end by the rules with which it began: the stage itself, who may not
     * judge what, what jurors are not told, and the day after which nobody enters.
     */
    private void requireBegunStagesAsTheyWere(OpenEdition edition, Edition rules) {
        var before = edition.rules();
        boolean sameRoom = before.conflict().equals(rules.conflict())
                && before.headings().equals(rules.headings())
                && before.periods().closes().equals(rules.periods().closes());
        for (var stage : before.stages()) {
            var begun = stages.lock(new StageKey(edition.region(), edition.code(), stage.code()));
            if (begun.isPresent() && !(sameRoom && rules.stages().contains(stage))) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "edition-stage-begun",
                        "Jurors work by its rules",
                        stage.name().id());
            }
            if (begun.filter(row -> row.state().isOpened()).isPresent() && !saysTheSameOfResults(before, rules)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "edition-judged", "Scores are open", "file");
            }
        }
    }

    /** Who is judged under which name, by when they object, and what becomes of an award: not once scores are open. */
    private static boolean saysTheSameOfResults(Edition before, Edition after) {
        return before.name().equals(after.name())
                && before.theme().equals(after.theme())
                && before.periods().equals(after.periods())
                && before.groups().equals(after.groups())
                && before.clusters().equals(after.clusters())
                && before.vacancy() == after.vacancy();
    }

    /** Everybody who has written for the edition reads why its rules are others now. */
    private void tellEntrants(OpenEdition edition, String reason) {
        var writing = transactions.read(edition.region(), () -> entries.all(edition.region(), edition.code())).stream()
                .filter(entry -> entry.state() != EntryState.WITHDRAWN)
                .toList();
        writing.stream()
                .map(Entry::entrantRegion)
                .distinct()
                .forEach(region -> transactions.write(
                        region,
                        () -> writing.stream()
                                .filter(entry -> entry.entrantRegion().equals(region))
                                .flatMap(Entry::writers)
                                .distinct()
                                .forEach(account -> events.publishEvent(new Notice(
                                        region,
                                        account,
                                        "competition.message.rules",
                                        Map.of("edition", edition.rules().name().id(), "reason", reason),
                                        "/innovations/editions/" + edition.code())))));
    }

    /** The file of the rules that hold now, to read and to change. */
    public String file(String code) {
        return transactions
                .withoutRegion(() -> store.file(code))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "edition-unknown", "No such edition", code));
    }

    /** All that is wrong with a file of rules; empty if it may be opened. */
    public List<EditionFault> faults(String file) {
        return EditionFile.faults(file);
    }

    /** What a file of rules says, before anything is frozen; a file with faults is refused. */
    public Edition preview(Actor actor, String file) {
        requireSecretariat(actor, actor.region());
        var rules = EditionFile.parse(file);
        var region = rules.organiser().code();
        requireSecretariat(actor, region);
        var _ = agencies.get(region, rules.organiser().agency());
        return rules;
    }

    private void tell(String kind, OpenEdition edition, String digest) {
        promises.make(kind, edition.region(), edition.code(), edition.code() + "\n" + digest, clock.instant());
    }

    static void requireReason(String reason) {
        if (reason.strip().length() < REASON_LEAST || reason.length() > REASON_MOST) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "reason-owed", "A reason is owed", "reason", REASON_LEAST, REASON_MOST);
        }
    }

    /** Whoever runs competitions in the region; a juror never does. */
    public static void requireSecretariat(Actor actor, RegionCode region) {
        if (!isSecretariat(actor, region)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "secretariat-only", "Not the secretariat of " + region);
        }
    }

    static boolean isSecretariat(Actor actor, RegionCode region) {
        return actor.isOfficer() && Objects.equals(actor.region(), region) && actor.holds(Roles.INNOVATION_SECRETARIAT);
    }
}
