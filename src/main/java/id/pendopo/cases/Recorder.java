package id.pendopo.cases;

import id.pendopo.catalog.Outcome;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.ServiceFinished;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    private final CaseStore files;
    private final TokenStore tokens;
    private final HistoryStore history;
    private final Sheet sheet;
    private final ApplicationEventPublisher events;

    Recorder(CaseStore files, TokenStore tokens, HistoryStore history, Sheet sheet, ApplicationEventPublisher events) {
        this.files = files;
        this.tokens = tokens;
        this.history = history;
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

    /** A token moved: writes everything that is then true. */
    void moved(Token from, Progression to, Moment now) {
        var number = to.file().number();
        if (to.file().progress().state().isFinal()) {
            tokens.deleteAll(number);
        } else if (to.stays()) {
            tokens.move(number, to.arrivals().getFirst(), alarm(to.arrivals().getFirst(), now));
        } else {
            tokens.delete(number, from.position().branch());
            to.arrivals().forEach(token -> tokens.insert(number, token, alarm(token, now)));
        }
        files.update(to.file(), Alarm.of(to.file().clock(), now.calendar(), now.zone(), now.at()));
    }

    void arrived(CaseNumber number, java.util.List<Token> arrivals, Moment now) {
        arrivals.forEach(token -> tokens.insert(number, token, alarm(token, now)));
    }

    /** Remembers an act and commits to it in the public log. */
    void remember(
            CaseRow file,
            HistoryStore.By by,
            @Nullable Integer usedVersion,
            HistoryStore.Act act,
            Map<String, Object> note,
            Moment now) {
        var number = file.number();
        int seq = file.progress().version();
        var commitment = Commitment.to(promised(number, seq, now.at(), by, act));
        history.append(
                number,
                new HistoryStore.Entry(
                        seq,
                        usedVersion,
                        now.at(),
                        by,
                        act,
                        note.isEmpty() ? null : sheet.sealNote(note),
                        commitment.salt()));
        events.publishEvent(new CaseActed(
                "case." + act.effect().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
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
