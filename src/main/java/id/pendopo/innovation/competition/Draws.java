package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Assignment;
import id.pendopo.innovation.judging.Protocol.Recusal;
import id.pendopo.innovation.judging.Seed;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a stage comes to its jurors: they see names and tell their ties, and then the lot says who scores what. */
@Component
class Draws {

    /** As the public log names the act by which the seed becomes known. */
    static final String NAMES = "stage.names";

    static final String NAMES_BACK = "stage.names-back";

    static final String DRAWN = "stage.drawn";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED_BYTES = 32;
    private static final int NAMED_MOST = 5;

    private final JuryStore juries;
    private final Queue queue;
    private final Stages stagesByName;
    private final StageStore stages;
    private final Qualified qualified;
    private final Seats seats;
    private final Doing doing;

    Draws(
            JuryStore juries,
            Queue queue,
            Stages stagesByName,
            StageStore stages,
            Qualified qualified,
            Seats seats,
            Doing doing) {
        this.juries = juries;
        this.queue = queue;
        this.stagesByName = stagesByName;
        this.stages = stages;
        this.qualified = qualified;
        this.seats = seats;
        this.doing = doing;
    }

    /** Lets the jurors of a stage see the names of its entries; the seed of the draw is public from here on. */
    void showNames(Actor actor, Stages.Named named) {
        var edition = named.edition();
        var rules = named.stage();
        var key = named.key();
        doing.write(edition.region(), () -> {
            queue.at("innovation.juror", edition.region().value(), edition.code(), rules.jury());
            stagesByName.requireStranger(actor, named);
            requireComplete(edition, rules);
            requireEntries(qualified.of(edition, rules), rules.code());
            var jury = seats.jury(edition, rules);
            requireJury(jury, rules.code());
            if (!stages.insert(key, newSeed(), actor.account(), doing.now())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "stage-opened", "Opened before", rules.code());
            }
            doing.disclose(NAMES, key, stages.find(key).orElseThrow().seed());
            tell(
                    jury,
                    "competition.message.names",
                    edition,
                    rules,
                    "/jury/" + edition.code() + "/" + rules.code() + "/names");
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
    Assignment draw(Actor actor, Stages.Named named) {
        var edition = named.edition();
        var rules = named.stage();
        var key = named.key();
        return doing.write(edition.region(), () -> {
            stagesByName.requireStranger(actor, named);
            var row = stages.lock(key).orElseThrow(() -> Stages.notNow(rules.code()));
            if (row.state() != StageState.NAMES) {
                throw Stages.notNow(rules.code());
            }
            var jury = seats.jury(edition, rules);
            requireJury(jury, rules.code());
            requireAllTold(jury, juries.told(key));
            var entries = qualified.of(edition, rules);
            requireEntries(entries, rules.code());
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
            tell(drawn, "competition.message.drawn", edition, rules, "/jury/" + edition.code() + "/" + rules.code());
            doing.disclose(DRAWN, key, Retold.drawn(assignment.jurorsOf(), List.of()));
            return assignment;
        });
    }

    /**
     * Takes names back as long as nobody has a file: where a tie leaves too few jurors, or one stays silent. Then the jury can be
     * changed, and the next draw has another seed. The reason and the seed that was known are promised to the public log.
     */
    void takeNamesBack(Actor actor, Stages.Named named, String reason) {
        var edition = named.edition();
        var rules = named.stage();
        var key = named.key();
        var why = Said.of("reason", reason, Said.MOST);
        doing.write(edition.region(), () -> {
            queue.at("innovation.juror", edition.region().value(), edition.code(), rules.jury());
            stagesByName.requireStranger(actor, named);
            var row = stages.lock(key).orElseThrow(() -> Stages.notNow(rules.code()));
            if (row.state() != StageState.NAMES) {
                throw Stages.notNow(rules.code());
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
        var told = juries.interests(key.region(), key.edition(), jury.getFirst().jury());
        return Recusing.of(edition.rules(), jury, seats.offices(edition, jury), entries, told, doing.today());
    }
}
