package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Actor.Channel;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Sessions of browsers, kept in the database so that any node knows them and their owner can end them. */
@Service
public class Sessions {

    /** How exactly "last used" is kept: not every page writes. */
    private static final Duration NOTICED = Duration.ofMinutes(1);

    private static final Duration SECOND_FACTOR_MAX = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final SessionStore sessions;
    private final Actors actors;
    private final IdentitySettings settings;
    private final InstantSource clock;
    private final boolean demo;

    Sessions(
            Transactions transactions,
            SessionStore sessions,
            Actors actors,
            IdentitySettings settings,
            InstantSource clock,
            @Value("${pendopo.demo:false}") boolean demo) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.actors = actors;
        this.settings = settings;
        this.clock = clock;
        this.demo = demo;
    }

    /** A session as its owner sees it. */
    public record Listed(UUID id, String device, Instant since, Instant lastUsed, boolean current) {}

    /** Who holds this cookie; nothing where it is unknown, ended, or too old. */
    public Optional<SignedIn> resume(String cookie) {
        return Secret.parse(cookie).flatMap(this::resume);
    }

    private Optional<SignedIn> resume(Secret secret) {
        var finding = sessions.finding(secret);
        var asked = actors.asking(sessions.holder(secret));
        var region = secret.region();
        return transactions.write(
                region,
                asked.with(finding),
                found -> resume(
                        region,
                        living(found.first(finding), SessionStore.Stage.OPEN),
                        account -> asked.known(found, region, account, Channel.WEB)));
    }

    private Optional<SignedIn> resume(
            RegionCode region, Optional<SessionStore.Row> found, Function<UUID, Optional<Actors.Known>> actor) {
        var now = clock.instant();
        return found.flatMap(session -> {
            if (session.seenAt().plus(NOTICED).isBefore(now)) {
                sessions.seen(region, session.id(), now);
            }
            return actor.apply(session.account())
                    .map(known ->
                            new SignedIn(known.actor(), session.id(), true, EnumSet.allOf(Scope.class), known.name()));
        });
    }

    /** A living session in this stage. Inside a transaction. */
    Optional<SessionStore.Row> find(Secret secret, SessionStore.Stage stage) {
        return living(sessions.find(secret), stage);
    }

    private Optional<SessionStore.Row> living(Optional<SessionStore.Row> found, SessionStore.Stage stage) {
        var now = clock.instant();
        return found.filter(session -> session.stage() == stage)
                .filter(session -> now.isBefore(session.expiresAt()))
                .filter(session -> now.isBefore(session.seenAt().plus(settings.sessionIdle())));
    }

    /** Begins a session under a new secret; what the browser carried before is worth nothing. Inside a transaction. */
    String begin(RegionCode region, UUID account, SessionStore.Stage stage, Visitor visitor) {
        var now = clock.instant();
        var life = stage == SessionStore.Stage.OPEN ? settings.sessionAbsolute() : SECOND_FACTOR_MAX;
        var secret = Secret.fresh(region);
        var row = new SessionStore.Row(UUID.randomUUID(), account, stage, visitor.device(), now, now, now.plus(life));
        sessions.insert(secret, row, visitor.deviceKey());
        return secret.clear();
    }

    public List<Listed> open(SignedIn owner) {
        var region = owner.actor().region();
        var now = clock.instant();
        return transactions.read(
                region,
                () -> sessions.open(region, owner.actor().account()).stream()
                        .filter(session -> now.isBefore(session.expiresAt()))
                        .filter(session -> now.isBefore(session.seenAt().plus(settings.sessionIdle())))
                        .map(session -> new Listed(
                                session.id(),
                                session.device(),
                                session.createdAt(),
                                session.seenAt(),
                                session.id().equals(owner.credential())))
                        .toList());
    }

    /** Ends one of the actor's own sessions. */
    public void end(Actor actor, UUID session) {
        transactions.write(
                actor.region(), () -> sessions.end(actor.region(), actor.account(), session, clock.instant()));
    }

    /** Signs out. */
    public void end(String cookie) {
        Secret.parse(cookie)
                .ifPresent(secret -> transactions.write(
                        secret.region(),
                        () -> sessions.find(secret)
                                .ifPresent(session -> sessions.end(
                                        secret.region(), session.account(), session.id(), clock.instant()))));
    }

    /** Opens a session without a password: for the demo's one click, and nowhere else. */
    public String openForDemo(RegionCode region, UUID account, Visitor visitor) {
        if (!demo) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "not-a-demo", "A session without a password, outside the demo");
        }
        return transactions.write(region, () -> begin(region, account, SessionStore.Stage.OPEN, visitor));
    }
}
