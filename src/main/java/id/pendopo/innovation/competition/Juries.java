package id.pendopo.innovation.competition;

import id.pendopo.identity.Accounts;
import id.pendopo.identity.People;
import id.pendopo.innovation.judging.Assignment;
import id.pendopo.innovation.judging.Protocol.Recusal;
import id.pendopo.innovation.judging.Seed;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agencies;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The secretariat's door to juries: who sits on one, when they see names, and the draw of who scores what. */
@Service
public class Juries {

    /** As the public log names the act by which the seed becomes known. */
    static final String NAMES = "stage.names";

    static final String NAMES_BACK = "stage.names-back";

    static final String DRAWN = "stage.drawn";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED_BYTES = 32;
    private static final int SEATS_MOST = 99;
    private static final int NAMED_MOST = 5;

    private final Editions editions;
    private final JuryStore store;
    private final Stages stagesByName;
    private final StageStore stages;
    private final Qualified qualified;
    private final Seats seats;
    private final People people;
    private final Accounts accounts;
    private final Agencies agencies;
    private final Doing doing;

    Juries(
            Editions editions,
            JuryStore store,
            Stages stagesByName,
            StageStore stages,
            Qualified qualified,
            Seats seats,
            People people,
            Accounts accounts,
            Agencies agencies,
            Doing doing) {
        this.editions = editions;
        this.store = store;
        this.stagesByName = stagesByName;
        this.stages = stages;
        this.qualified = qualified;
        this.seats = seats;
        this.people = people;
        this.accounts = accounts;
        this.agencies = agencies;
        this.doing = doing;
    }

    /** Somebody to appoint, with the agency where they work, if it is one. */
    public record Candidate(
            UUID account,
            String organisation,
            @Nullable String orgRegion,
            @Nullable String orgAgency,
            boolean reserve) {}

    /**
     * A jury as its secretariat sees it.
     *
     * @param opened whether names of a stage were shown: from then on nobody is appointed any more
     * @param silent accounts of which a stage waits to hear the interests
     */
    public record Seating(List<Juror> jurors, boolean opened, Set<UUID> silent) {}

    public Seating of(Actor actor, String code, String jury) {
        var edition = required(actor, code);
        return doing.read(edition.region(), () -> {
            var jurors = store.of(edition.region(), code, jury);
            var opened = edition.rules().stages().stream()
                    .filter(stage -> stage.jury().equals(jury))
                    .flatMap(stage -> stages.find(Seats.key(edition, stage)).stream())
                    .toList();
            var silent = opened.stream()
                    .filter(row -> row.state() == StageState.NAMES)
                    .map(row -> store.told(new StageKey(row.region(), row.edition(), row.stage())))
                    .flatMap(told -> jurors.stream().map(Juror::account).filter(account -> !told.contains(account)))
                    .collect(Collectors.toSet());
            return new Seating(jurors, !opened.isEmpty(), silent);
        });
    }

    /**
     * Appoints a juror; who writes an entry or runs the competition is refused, and everybody once a stage of the jury was
     * opened: from then on the seed is known, and whoever appoints would choose who scores what.
     */
    public Juror appoint(Actor actor, String code, String jury, Candidate candidate) {
        var edition = required(actor, code);
        edition.rules().jury(jury);
        var region = edition.region();
        var officer = people.officer(region, candidate.account())
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, "juror-unknown", "No such officer", candidate.account()));
        requireJurorsOffice(region, edition.rules().organiser().agency(), candidate.account());
        requireAgency(candidate);
        var organisation = Cleaning.line("organisation", candidate.organisation(), 200);
        return doing.write(region, () -> {
            store.queue(region, code, jury);
            requireUnopened(edition, jury);
            if (qualified.wroteIn(region, code, candidate.account())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "juror-entered", "Wrote an entry of the edition");
            }
            var seated = store.of(region, code, jury);
            int next = store.nextPseudonym(region, code, jury);
            if (seated.size() >= SEATS_MOST || next > SEATS_MOST) {
                throw new Refusal(Refusal.Kind.CONFLICT, "jury-full", "No seat left", SEATS_MOST);
            }
            var juror = new Juror(
                    jury,
                    candidate.account(),
                    "J%02d".formatted(next),
                    officer.name(),
                    organisation,
                    candidate.orgRegion(),
                    candidate.orgAgency(),
                    candidate.reserve());
            if (!store.insert(region, code, juror, actor.account(), doing.now())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "juror-seated", "Sits there already");
            }
            doing.facts().promise(Juror.APPOINTED, region, code, juror.promised(code));
            doing.facts()
                    .tell(new Notice(
                            region,
                            candidate.account(),
                            "competition.message.appointed",
                            Map.of("edition", edition.rules().name().id()),
                            "/jury"));
            return juror;
        });
    }

    private void requireAgency(Candidate candidate) {
        var region = candidate.orgRegion();
        var agency = candidate.orgAgency();
        if (region != null && agency != null) {
            var _ = agencies.get(RegionCode.of(region), agency);
        }
    }

    /** Removes a juror who was appointed by mistake, until the jury is shown a name; who does so is kept. */
    public Juror remove(Actor actor, String code, String jury, UUID account) {
        var edition = required(actor, code);
        edition.rules().jury(jury);
        return doing.write(edition.region(), () -> {
            store.queue(edition.region(), code, jury);
            requireUnopened(edition, jury);
            var juror = store.of(edition.region(), code, jury).stream()
                    .filter(one -> one.account().equals(account))
                    .findFirst()
                    .orElseThrow(
                            () -> new Refusal(Refusal.Kind.NOT_FOUND, "juror-unknown", "Not of the jury", account));
            store.remove(edition.region(), code, juror, actor.account(), doing.now());
            doing.facts().promise(Juror.REMOVED, edition.region(), code, juror.promised(code));
            return juror;
        });
    }

    private void requireJurorsOffice(RegionCode region, String agency, UUID account) {
        if (!people.holders(region, Roles.JUROR, agency).contains(account)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "juror-without-office", "Does not hold the role of juror");
        }
        if (accounts.actor(region, account, Actor.Channel.SYSTEM)
                .filter(Seats::isJuror)
                .isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "juror-of-secretariat", "Runs the competition");
        }
    }

    private void requireUnopened(OpenEdition edition, String jury) {
        for (var stage : edition.rules().stages()) {
            if (stage.jury().equals(jury)
                    && stages.find(Seats.key(edition, stage)).isPresent()) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "jury-opened",
                        "The seed is known",
                        stage.name().id());
            }
        }
    }

    /** Officers who hold the role of juror with the organiser: whom one may appoint, by name. */
    public List<id.pendopo.identity.Officer> candidates(Actor actor, String code) {
        var edition = required(actor, code);
        var agency = edition.rules().organiser().agency();
        return people.holders(edition.region(), Roles.JUROR, agency).stream()
                .flatMap(account -> people.officer(edition.region(), account).stream())
                .sorted(Comparator.comparing(id.pendopo.identity.Officer::name))
                .toList();
    }

    /** Lets the jurors of a stage see the names of its entries; the seed of the draw is public from here on. */
    public void showNames(Actor actor, String code, String stage) {
        var edition = required(actor, code);
        var rules = edition.rules().stage(stage);
        var key = new StageKey(edition.region(), code, stage);
        doing.write(edition.region(), () -> {
            store.queue(edition.region(), code, rules.jury());
            stagesByName.requireStranger(actor, new Stages.Named(edition, rules));
            requireComplete(edition, rules);
            requireEntries(qualified.of(edition, rules), stage);
            var jury = seats.jury(edition, rules);
            requireJury(jury, stage);
            if (!stages.insert(key, newSeed(), actor.account(), doing.now())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "stage-opened", "Opened before", stage);
            }
            doing.disclose(NAMES, key, stages.find(key).orElseThrow().seed());
            tell(jury, "competition.message.names", edition, rules, "/jury/" + code + "/" + stage + "/names");
        });
    }

    private void tell(List<Juror> jury, String text, OpenEdition edition, Edition.Stage stage, String link) {
        var words = Map.of(
                "edition", edition.rules().name().id(), "stage", stage.name().id());
        jury.forEach(juror -> doing.facts().tell(new Notice(edition.region(), juror.account(), text, words, link)));
    }

    /**
     * A first stage is drawn once, for all: not while somebody may still enter, answer or appeal, nor while the secretariat owes
     * a decision, for whoever came in later would be scored by nobody.
     */
    private void requireComplete(OpenEdition edition, Edition.Stage stage) {
        if (!stage.from().isEmpty()) {
            return;
        }
        var closes = edition.rules().periods().closesAt();
        if (doing.now().isBefore(closes)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "stage-before-closing", "Entries may come in", Entries.written(closes));
        }
        var undecided = qualified.undecided(edition, doing.today());
        if (!undecided.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "stage-entries-undecided",
                    "Entries wait",
                    undecided.size(),
                    String.join(", ", undecided.subList(0, Math.min(undecided.size(), NAMED_MOST))));
        }
    }

    private static void requireEntries(List<Entry> entries, String stage) {
        if (entries.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "stage-without-entries", "Nothing to score", stage);
        }
    }

    private static void requireJury(List<Juror> jury, String stage) {
        if (jury.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "stage-without-jury", "No jury", stage);
        }
    }

    private static String newSeed() {
        var bytes = new byte[SEED_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Draws who scores what; from here on scores are taken. */
    public Assignment draw(Actor actor, String code, String stage) {
        var edition = required(actor, code);
        var rules = edition.rules().stage(stage);
        var key = new StageKey(edition.region(), code, stage);
        return doing.write(edition.region(), () -> {
            stagesByName.requireStranger(actor, new Stages.Named(edition, rules));
            var row = stages.lock(key).orElseThrow(() -> notNow(stage));
            if (row.state() != StageState.NAMES) {
                throw notNow(stage);
            }
            var jury = seats.jury(edition, rules);
            requireJury(jury, stage);
            requireAllTold(jury, store.told(key));
            var entries = qualified.of(edition, rules);
            requireEntries(entries, stage);
            var recusals = recusals(edition, jury, entries, key);
            var assignment = Assignment.draw(
                    entries.stream()
                            .map(entry -> String.valueOf(entry.number()))
                            .toList(),
                    pseudonyms(jury, false),
                    pseudonyms(jury, true),
                    rules.perEntry() == 0 ? pseudonyms(jury, false).size() : rules.perEntry(),
                    recusals.stream().map(Recusal::barred).collect(Collectors.toSet()),
                    new Seed(row.seed()));
            stages.recuse(key, recusals);
            stages.assign(key, assignment.jurorsOf());
            stages.drawn(key, doing.now());
            var drawn = jury.stream()
                    .filter(juror -> assignment.loads().containsKey(juror.pseudonym()))
                    .toList();
            tell(drawn, "competition.message.drawn", edition, rules, "/jury/" + code + "/" + stage);
            doing.disclose(DRAWN, key, Retold.drawn(assignment.jurorsOf(), List.of()));
            return assignment;
        });
    }

    /**
     * Takes names back as long as nobody has a file: where a tie leaves too few jurors, or one stays silent. Then the jury can be
     * changed, and the next draw has another seed. The reason and the seed that was known are promised to the public log.
     */
    public void takeNamesBack(Actor actor, String code, String stage, String reason) {
        var edition = required(actor, code);
        var rules = edition.rules().stage(stage);
        var key = new StageKey(edition.region(), code, stage);
        var why = Said.of("reason", reason, Said.MOST);
        doing.write(edition.region(), () -> {
            store.queue(edition.region(), code, rules.jury());
            stagesByName.requireStranger(actor, new Stages.Named(edition, rules));
            var row = stages.lock(key).orElseThrow(() -> notNow(stage));
            if (row.state() != StageState.NAMES) {
                throw notNow(stage);
            }
            stages.forget(key);
            doing.disclose(NAMES_BACK, key, row.seed() + "\n" + why);
            tell(seats.jury(edition, rules), "competition.message.names-back", edition, rules, "/jury");
        });
    }

    private static void requireAllTold(List<Juror> jury, Set<UUID> told) {
        var silent =
                jury.stream().filter(juror -> !told.contains(juror.account())).toList();
        if (!silent.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "jurors-silent", "Not all told their interests", silent.size(), jury.size());
        }
    }

    private static List<String> pseudonyms(List<Juror> jury, boolean reserve) {
        return jury.stream()
                .filter(juror -> juror.reserve() == reserve)
                .map(Juror::pseudonym)
                .toList();
    }

    private List<Recusal> recusals(OpenEdition edition, List<Juror> jury, List<Entry> entries, StageKey key) {
        var told = store.interests(key.region(), key.edition(), jury.getFirst().jury());
        return Recusing.of(edition.rules(), jury, seats.offices(edition, jury), entries, told, doing.today());
    }

    private static Refusal notNow(String stage) {
        return new Refusal(Refusal.Kind.CONFLICT, "stage-not-now", "Not in this state", stage);
    }

    private OpenEdition required(Actor actor, String code) {
        var edition = editions.get(code);
        Editions.requireSecretariat(actor, edition.region());
        return edition;
    }
}
