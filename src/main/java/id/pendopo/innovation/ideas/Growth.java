package id.pendopo.innovation.ideas;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.NewInnovation;
import id.pendopo.innovation.records.Owner;
import id.pendopo.innovation.records.Sheet;
import id.pendopo.innovation.records.State;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Lets an idea that was taken up become an innovation with a record of its own. An officer of the agency bears it, who has
 * no part in the idea: the record keeps whose hand entered it.
 */
@Service
public class Growth {

    public static final int TITLE_LONGEST = 200;
    public static final int SUMMARY_LONGEST = 2_000;

    private final Transactions transactions;
    private final Around around;
    private final Hands hands;
    private final Trials trials;
    private final Innovations innovations;
    private final Desk desk;

    Growth(Transactions transactions, Around around, Hands hands, Trials trials, Innovations innovations, Desk desk) {
        this.transactions = transactions;
        this.around = around;
        this.hands = hands;
        this.trials = trials;
        this.innovations = innovations;
        this.desk = desk;
    }

    /** Where ideas and what grew from them lie, and the agencies that own it. */
    @org.springframework.stereotype.Component
    record Around(Shelf shelf, GrowthStore store, Agencies agencies) {}

    /** An innovation that grew from an idea. */
    public record Grown(String innovation, String title, LocalDate on) {}

    public List<Grown> of(Actor actor, UUID idea) {
        return transactions.read(actor.region(), () -> around.store().of(actor.region(), idea));
    }

    /** Whether this officer may bear an innovation from it; from each idea one. */
    public boolean may(Actor actor, UUID idea) {
        var region = actor.region();
        return transactions.<Boolean>read(
                region,
                () -> around.store().of(region, idea).isEmpty()
                        && around.shelf()
                                .ideas()
                                .find(region, idea)
                                .filter(row -> row.progress().stage().isPresent())
                                .flatMap(row -> hands.of(actor, row))
                                .filter(hand -> !hand.isTeam())
                                .isPresent());
    }

    /** What keeps these words from standing; empty if nothing does. */
    public static List<Refusal> faults(String title, String summary) {
        return Stream.of(
                        Wording.fault("title", line(title), TITLE_LONGEST),
                        Wording.fault("summary", Wording.tidy(summary), SUMMARY_LONGEST))
                .flatMap(Optional::stream)
                .map(Wording.Fault::refusal)
                .toList();
    }

    private static String line(String title) {
        return plain(Wording.tidy(title).replace('\n', ' '));
    }

    /** @return the code of its record */
    public String bear(Actor actor, UUID idea, String title, String summary) {
        var called = Wording.require("title", line(title), TITLE_LONGEST);
        var told = Wording.require("summary", summary, SUMMARY_LONGEST);
        var region = actor.region();
        return transactions.write(region, () -> {
            var row = around.shelf().ideas().hold(region, idea).orElseThrow(() -> Ideas.unknown(idea));
            hands.requireOfficer(actor, row);
            if (row.progress().stage().isEmpty()
                    || !around.store().of(region, idea).isEmpty()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "idea-grown-already", "Not taken up, or grown before");
            }
            var ended = trials.of(actor, idea).stream()
                    .filter(trial -> !trial.isRunning())
                    .toList();
            var code = innovations.bear(
                    actor,
                    new NewInnovation(
                            owner(region, row.agency()),
                            trials.of(actor, idea).isEmpty() ? State.IDEA : State.TRIAL,
                            sheet(called, told, row.text(), ended),
                            "Tumbuh dari gagasan: " + plain(row.text().heading())));
            around.store().append(region, idea, new Grown(code, called, desk.today(region)));
            return code;
        });
    }

    private Owner owner(RegionCode region, String agency) {
        var name = around.agencies().find(region, agency).map(Agency::name).orElse(agency);
        return new Owner(region, agency, name, "");
    }

    /** What the trials measured stands in the record as what it is: said by those who measured, with their source. */
    private static Sheet sheet(String title, String summary, IdeaText text, List<Trial> ended) {
        var plain = Sheet.titled(title).with(new Sheet.Story(title, plain(summary), plain(text.problem()), "", ""));
        var declared = ended.stream()
                .flatMap(trial -> trial.end().stream()
                        .filter(end -> end.after().isPresent())
                        .map(end -> new Sheet.Declared(
                                Wording.shortened(plain(trial.plan().aim()), 190),
                                figure(trial.plan().before(), trial.plan().unit()),
                                figure(end.after().orElseThrow(), trial.plan().unit()),
                                Wording.shortened(plain(end.afterSource()), 190))))
                .limit(10)
                .toList();
        var results = new Sheet.Results(Optional.empty(), Optional.empty(), declared, Optional.empty());
        return new Sheet(plain.story(), plain.theme(), plain.footing(), plain.media(), results, plain.sources());
    }

    /** Records take neither tabs nor the joiners of emoji. */
    private static String plain(String text) {
        return text.replace('\t', ' ').replaceAll("[\u200C\u200D]", "");
    }

    private static String figure(BigDecimal value, String unit) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',') + " " + unit;
    }
}
