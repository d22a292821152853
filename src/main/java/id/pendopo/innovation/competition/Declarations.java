package id.pendopo.innovation.competition;

import id.pendopo.database.Vault;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The door for jurors before they see a file: names, and what ties them to each. */
@Service
public class Declarations {

    private static final int EARLIEST = 1900;

    private final Editions editions;
    private final JuryStore juries;
    private final StageStore stages;
    private final Seats seats;
    private final Telling telling;
    private final Vault vault;
    private final Doing doing;

    Declarations(
            Editions editions,
            JuryStore juries,
            StageStore stages,
            Seats seats,
            Telling telling,
            Vault vault,
            Doing doing) {
        this.editions = editions;
        this.juries = juries;
        this.stages = stages;
        this.seats = seats;
        this.telling = telling;
        this.vault = vault;
        this.doing = doing;
    }

    /**
     * A name that a juror sees before any file.
     *
     * @param key by which the juror tells of it: its number, or a word without meaning where the stage is blind, for else the
     *     number would say later whose file it is
     */
    public record Name(String key, String title, String holder, String category, List<InterestKind> told) {}

    /** The names of a stage, with what the juror told about each; in a blind stage only until files are given out. */
    public List<Name> names(Actor actor, String code, String stageCode) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        return doing.read(edition.region(), () -> {
            var juror = seats.of(actor, edition, stage);
            var row = stages.find(Seats.key(edition, stage)).orElseThrow(() -> Seats.notOpen(stageCode));
            if (stage.blind() && row.state() != StageState.NAMES) {
                throw closed();
            }
            var told = juries.interests(edition.region(), code, stage.jury()).stream()
                    .filter(interest -> interest.account().equals(juror.account()))
                    .collect(Collectors.groupingBy(
                            Interest::entry, Collectors.mapping(Interest::kind, Collectors.toList())));
            return seats.entries(edition, stage).stream()
                    .map(entry -> new Name(
                            key(edition, stage, juror, entry),
                            entry.title(),
                            entry.holder(),
                            entry.content().category(),
                            told.getOrDefault(String.valueOf(entry.number()), List.of())))
                    .sorted(order(stage))
                    .toList();
        });
    }

    /** By number, which a blind stage must not give away. */
    private static Comparator<Name> order(Edition.Stage stage) {
        return stage.blind()
                ? Comparator.comparing(Name::holder).thenComparing(Name::title)
                : Comparator.comparing(Name::key);
    }

    private String key(OpenEdition edition, Edition.Stage stage, Juror juror, Entry entry) {
        var number = String.valueOf(entry.number());
        if (!stage.blind()) {
            return number;
        }
        var place =
                String.join("/", edition.code(), stage.code(), juror.account().toString(), number);
        return HexFormat.of().formatHex(vault.lookup("innovation.name", place));
    }

    /** A tie that has ended did so in living memory, and not tomorrow. */
    private void requireDay(String key, LocalDate day) {
        if (day.isAfter(doing.today()) || day.getYear() < EARLIEST) {
            throw new Refusal(Refusal.Kind.INVALID, "interest-day", "No day on which a tie ended", "ended-" + key);
        }
    }

    private static Refusal closed() {
        return new Refusal(Refusal.Kind.CONFLICT, "names-closed", "Assigned already");
    }

    /**
     * Tells all interests of the juror in the entries of a stage; no entry named means: none. Until files are given out they may
     * be told anew, and what was told last counts.
     *
     * @param ties by key of the name
     * @param ended the day on which a tie ended, by key of the name
     */
    public void declare(
            Actor actor, String code, String stageCode, Map<String, InterestKind> ties, Map<String, LocalDate> ended) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        ended.forEach((key, day) -> requireDay(key, day));
        doing.write(edition.region(), () -> {
            telling.oneAtATime(edition, stage, actor.account());
            var row = stages.hold(Seats.key(edition, stage)).orElseThrow(() -> Seats.notOpen(stageCode));
            var juror = seats.of(actor, edition, stage); // nobody is removed while the stage is held
            if (row.state() != StageState.NAMES) {
                throw closed();
            }
            var known = seats.entries(edition, stage).stream()
                    .collect(Collectors.toMap(entry -> key(edition, stage, juror, entry), Function.identity()));
            var numbers = known.values().stream()
                    .map(entry -> String.valueOf(entry.number()))
                    .toList();
            var told = new TreeMap<>(ties)
                    .entrySet().stream()
                            .map(tie -> new Interest(
                                    juror.account(),
                                    number(known, tie.getKey()),
                                    tie.getValue(),
                                    ended.get(tie.getKey())))
                            .toList();
            juries.forget(edition.region(), code, stage.jury(), juror.account(), numbers);
            told.forEach(tie -> juries.tell(edition.region(), code, stage.jury(), tie, doing.now()));
            juries.declared(Seats.key(edition, stage), juror.account(), doing.now());
            telling.promise(edition, stage, Ties.promised(juror.pseudonym(), numbers, told));
        });
    }

    private static String number(Map<String, Entry> known, String key) {
        return Optional.ofNullable(known.get(key))
                .map(Entry::number)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "entry-unknown", "No such entry", key));
    }
}
