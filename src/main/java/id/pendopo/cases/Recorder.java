package id.pendopo.cases;

import id.pendopo.catalog.Outcome;
import id.pendopo.database.Change;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.ServiceFinished;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what became of an act, all of it in the transaction of the act: tokens, file, history, and the facts for others. */
@Component
class Recorder {

    private final Transactions transactions;
    private final Sheet sheet;
    private final ApplicationEventPublisher events;

    Recorder(Transactions transactions, Sheet sheet, ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.sheet = sheet;
        this.events = events;
    }

    /** Who acted, as it is remembered. */
    static HistoryStore.By by(Actor actor, Token token) {
        var right = actor.rights().stream()
                .filter(held ->
                        held.role().equals(token.role()) && held.agency().equals(token.agency()))
                .findFirst();
        return switch (actor.kind()) {
            case OFFICER ->
                new HistoryStore.By(
                        actor.account(),
                        "OFFICER",
                        token.role(),
                        token.agency(),
                        right.flatMap(Actor.Right::onBehalfOf).orElse(null));
            case SYSTEM -> system();
            case CITIZEN, ANONYMOUS -> new HistoryStore.By(actor.account(), "CITIZEN", "applicant", "", null);
        };
    }

    static HistoryStore.By system() {
        return new HistoryStore.By(new UUID(0, 0), "SYSTEM", "system", "", null);
    }

    /** What is remembered of an act: by whom, at which version, and what they noted. */
    record Remembered(
            HistoryStore.By by, @Nullable Integer usedVersion, HistoryStore.Act act, Map<String, Object> note) {}

    /** A token moved: writes everything that is then true, in one trip, and commits to it in the public log. */
    void moved(Token from, Progression to, Remembered line, Moment now) {
        var number = to.file().number();
        var changes = new ArrayList<Change>();
        if (to.file().progress().state().isFinal()) {
            changes.add(TokenStore.deletingAll(number));
        } else if (to.stays()) {
            var token = to.arrivals().getFirst();
            changes.add(TokenStore.moving(number, token, alarm(token, now)));
        } else {
            changes.add(TokenStore.deleting(number, from.position().branch()));
            changes.addAll(arriving(number, to.arrivals(), now));
        }
        changes.add(CaseStore.updating(to.file(), Alarm.of(to.file().clock(), now.calendar(), now.zone(), now.at())));
        remember(to.file(), line, changes, now);
    }

    void arrived(CaseNumber number, List<Token> arrivals, Moment now) {
        transactions.change(arriving(number, arrivals, now));
    }

    private static List<Change> arriving(CaseNumber number, List<Token> arrivals, Moment now) {
        return arrivals.stream()
                .map(token -> TokenStore.inserting(number, token, alarm(token, now)))
                .toList();
    }

    /** Remembers an act and commits to it in the public log. */
    void remember(
            CaseRow file,
            HistoryStore.By by,
            @Nullable Integer usedVersion,
            HistoryStore.Act act,
            Map<String, Object> note,
            Moment now) {
        remember(file, new Remembered(by, usedVersion, act, note), new ArrayList<>(), now);
    }

    private void remember(CaseRow file, Remembered line, List<Change> changes, Moment now) {
        var number = file.number();
        int seq = file.progress().version();
        var commitment = Commitment.to(promised(number, seq, now.at(), line.by(), line.act()));
        changes.add(HistoryStore.appending(
                number,
                new HistoryStore.Entry(
                        seq,
                        line.usedVersion(),
                        now.at(),
                        line.by(),
                        line.act(),
                        line.note().isEmpty() ? null : sheet.sealNote(line.note()),
                        commitment.salt())));
        transactions.change(changes);
        events.publishEvent(new CaseActed(
                "case." + line.act().effect().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                number.region(),
                now.at(),
                commitment));
    }

    /** What the log is promised about an act; the same text again from its row. */
    static String promised(CaseNumber number, int seq, Instant at, HistoryStore.By by, HistoryStore.Act act) {
        return String.join(
                "|",
                number.value(),
                Integer.toString(seq),
                at.toString(),
                by.role(),
                by.agency(),
                act.action(),
                act.fromStep(),
                act.toSteps());
    }

    static HistoryStore.Act act(String action, String effect, Token from, Progression to) {
        var steps = to.arrivals().stream().map(token -> token.position().step()).collect(Collectors.joining(" "));
        return new HistoryStore.Act(
                action,
                effect,
                from.position().branch(),
                from.position().step(),
                steps.isEmpty() ? to.file().progress().state().name() : steps);
    }

    /** The case is over: what everybody measures by. */
    void finished(CaseRow file, Outcome outcome, Moment now) {
        var clock = file.clock();
        var submitted = file.progress().submittedAt();
        events.publishEvent(new ServiceFinished(
                file.number().region(),
                file.service(),
                file.definition(),
                file.office(),
                Actor.Channel.valueOf(file.channel()),
                outcome.slug(),
                submitted,
                now.at(),
                clock.used(),
                (int) ChronoUnit.DAYS.between(submitted.atZone(now.zone()).toLocalDate(), now.today()),
                clock.pausedDays(),
                clock.days(),
                file.progress().returns(),
                file.progress().outOfTurn(),
                0,
                Optional.empty(),
                file.number().value()));
    }

    void tell(CaseRow file, String text, Map<String, String> values) {
        var all = new java.util.HashMap<>(values);
        all.put("number", file.number().value());
        events.publishEvent(new Notice(
                file.number().region(),
                file.owner().account(),
                "cases.notice." + text,
                all,
                "/my/cases/" + file.number().value()));
    }

    private static @Nullable Instant alarm(Token token, Moment now) {
        var due = token.dueOn();
        return due == null ? null : now.endOf(due);
    }
}
