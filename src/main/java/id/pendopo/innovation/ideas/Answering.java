package id.pendopo.innovation.ideas;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.ideas.Idea.State;
import id.pendopo.innovation.ideas.Teams.Peers;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
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
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The answer that is owed to every idea: who may give it, and what it does. */
@Service
public class Answering {

    public static final int REASON_LONGEST = 2_000;
    private static final int WHY_LONGEST = 1_000;
    private static final int SHOWN = 200;

    private final Transactions transactions;
    private final Shelf shelf;
    private final AnswerStore answers;
    private final Agencies agencies;
    private final News news;
    private final Desk desk;
    private final ApplicationEventPublisher events;

    Answering(
            Transactions transactions,
            Shelf shelf,
            AnswerStore answers,
            Agencies agencies,
            Peers peers,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.shelf = shelf;
        this.answers = answers;
        this.agencies = agencies;
        this.news = peers.news();
        this.desk = peers.desk();
        this.events = events;
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

    /** What keeps the words of an answer from standing; empty if nothing does. */
    public static List<Refusal> faults(int seen, String reason, String why) {
        var faults = Stream.of(Wording.fault("reason", Wording.tidy(reason), REASON_LONGEST));
        var again = Stream.of(Wording.fault("why", Wording.tidy(why), WHY_LONGEST));
        return (seen == 0 ? faults : Stream.concat(faults, again))
                .flatMap(Optional::stream)
                .map(Wording.Fault::refusal)
                .toList();
    }

    /** Says what becomes of an idea. A later answer supersedes the earlier one, which stays to be read. */
    public void answer(Actor actor, UUID id, NewAnswer answer) {
        var reason = Wording.require("reason", answer.reason(), REASON_LONGEST);
        var why = answer.isFirst() ? "" : Wording.require("why", answer.why(), WHY_LONGEST);
        var verdict = answer.verdict();
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
            int before = answers.count(region, id);
            if (before != answer.seen()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "idea-answered-meanwhile", "Another answer stands");
            }
            boolean inTime = row.progress().step() == 0
                    && !desk.today(region).isAfter(row.progress().due());
            var commitment = Commitment.to(id + "|" + (before + 1) + "|" + verdict + "|" + reason + "|" + why);
            var now = desk.now();
            answers.append(
                    region,
                    id,
                    new AnswerStore.Row(
                            verdict, reason, why, actor.account(), owing.role(), owing.agency(), inTime, now),
                    commitment.salt());
            events.publishEvent(new IdeaAnswered(region, now, commitment));
            answers.answered(region, id, verdict);
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
                                row.why(),
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

    /** Whose answer is waited for now. */
    public record Asked(String role, String agency) {}

    public Asked asked(Actor actor, Idea idea) {
        var owing = desk.owing(actor.region(), idea.agency(), idea.progress().step());
        return new Asked(owing.role(), owing.agency());
    }

    /** An idea in the laboratory of this officer's agency. */
    public record TakenUp(UUID idea, String agency, String heading, Stage stage) {}

    /** What the agencies that this officer cares for have taken up, the newest first. */
    public List<TakenUp> takenUp(Actor actor) {
        var region = actor.region();
        var agencies = actor.rights().stream()
                .filter(right -> actor.isOfficer() && right.role().equals(Roles.INNOVATION_OFFICER))
                .map(Actor.Right::agency)
                .collect(Collectors.toSet());
        return transactions.read(region, () -> answers.takenUp(region, agencies, SHOWN));
    }

    /** Whether this officer is ever asked for answers; for links. */
    public boolean isAsked(Actor actor) {
        return actor.holds(Roles.INNOVATION_OFFICER) || actor.holds(Roles.AGENCY_HEAD);
    }
}
