package id.pendopo.innovation.ideas;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.ideas.Idea.State;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The answer that is owed to every idea: who may give it, and what it does. */
@Service
public class Answering {

    public static final int REASON_LONGEST = 2_000;
    private static final int SHOWN = 200;

    private final Transactions transactions;
    private final Shelf shelf;
    private final AnswerStore answers;
    private final Agencies agencies;
    private final News news;
    private final Desk desk;

    Answering(Transactions transactions, Shelf shelf, AnswerStore answers, Agencies agencies, News news, Desk desk) {
        this.transactions = transactions;
        this.shelf = shelf;
        this.answers = answers;
        this.agencies = agencies;
        this.news = news;
        this.desk = desk;
    }

    /**
     * An idea that waits for this officer.
     *
     * @param risen whether somebody before them was late
     */
    public record Waiting(UUID idea, String agency, String heading, LocalDate due, boolean late, boolean risen) {}

    /** An answer went unanswered up to somebody. */
    public record Rise(String role, String agency, Instant at) {}

    /** What this officer owes, the most urgent first. */
    public List<Waiting> owed(Actor actor) {
        var region = actor.region();
        return transactions.read(region, () -> {
            var today = desk.today(region);
            return answers.owed(region, below(actor), SHOWN).stream()
                    .filter(owed -> may(actor, owed.agency(), owed.step()).isPresent())
                    .map(owed -> new Waiting(
                            owed.idea(),
                            owed.agency(),
                            owed.solution(),
                            owed.due(),
                            owed.due().isBefore(today),
                            owed.step() > 0))
                    .toList();
        });
    }

    /** The agencies for whose ideas an officer may come to owe an answer: their own, and for heads those below. */
    private Set<String> below(Actor actor) {
        return agencies.in(actor.region()).stream()
                .map(Agency::code)
                .filter(code -> may(actor, code, 12).isPresent())
                .collect(Collectors.toSet());
    }

    private Optional<Owing> may(Actor actor, String agency, int step) {
        return Owing.may(
                actor, agency, step, code -> agencies.find(actor.region(), code).flatMap(Agency::superior));
    }

    /** Whether this officer may answer this idea now. Its author sees no difference here: they are told when they try. */
    public boolean mayAnswer(Actor actor, Idea idea) {
        return actor.isOfficer()
                && idea.progress().state() != State.WITHDRAWN
                && may(actor, idea.agency(), idea.progress().step()).isPresent();
    }

    /** Says what becomes of an idea. A later answer stands beside the earlier one. */
    public void answer(Actor actor, UUID id, Verdict verdict, String reason) {
        var why = Wording.require("reason", reason, REASON_LONGEST);
        var region = actor.region();
        transactions.write(region, () -> {
            var row = shelf.ideas().hold(region, id).orElseThrow(() -> Ideas.unknown(id));
            var owing = may(actor, row.agency(), row.progress().step())
                    .filter(_ -> row.progress().state() != State.WITHDRAWN)
                    .orElseThrow(() -> new Refusal(
                            Refusal.Kind.FORBIDDEN, "idea-not-yours-to-answer", "Not the officer who owes " + id));
            if (news.isOurs(actor, row)) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "idea-own-answer", "Nobody answers their own idea");
            }
            boolean inTime = row.progress().step() == 0
                    && !desk.today(region).isAfter(row.progress().due());
            answers.append(
                    region,
                    id,
                    new AnswerStore.Row(
                            verdict, why, actor.account(), owing.role(), owing.agency(), inTime, desk.now()));
            var stage = row.progress()
                    .stage()
                    .or(() -> verdict == Verdict.TAKEN_UP ? Optional.of(Stage.DRUM_UP) : Optional.empty());
            answers.answered(region, id, verdict, stage);
            news.about(row, "innovation.ideas.answered");
        });
    }

    /** The newest first. */
    public List<Answer> answers(Actor actor, UUID id) {
        var region = actor.region();
        return transactions.read(
                region,
                () -> answers.of(region, id).stream()
                        .map(row -> new Answer(
                                row.verdict(),
                                row.reason(),
                                desk.officer(region, row.account()),
                                row.role(),
                                row.agency(),
                                row.inTime(),
                                row.at()))
                        .toList());
    }

    public List<Rise> rises(Actor actor, UUID id) {
        return transactions.read(
                actor.region(),
                () -> answers.rises(actor.region(), id).stream()
                        .map(rise -> new Rise(rise.role(), rise.agency(), rise.at()))
                        .toList());
    }

    /** Whether this officer is ever asked for answers; for links. */
    public boolean isAsked(Actor actor) {
        return actor.holds(Roles.INNOVATION_OFFICER) || actor.holds(Roles.AGENCY_HEAD);
    }
}
