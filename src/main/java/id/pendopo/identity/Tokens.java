package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Actor.Channel;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Bearer tokens for programs: opaque, hashed, with scopes and an end, taken back by their owner at any moment. */
@Service
public class Tokens {

    /** So that a scanner recognises one that was published by mistake. */
    private static final String PREFIX = "pendopo_";

    private static final Duration NOTICED = Duration.ofMinutes(1);
    private static final int NAME_LONGEST = 100;

    private final Transactions transactions;
    private final TokenStore tokens;
    private final Actors actors;
    private final IdentitySettings settings;
    private final InstantSource clock;

    Tokens(
            Transactions transactions,
            TokenStore tokens,
            Actors actors,
            IdentitySettings settings,
            InstantSource clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.actors = actors;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes a token for the actor's own account and answers it in clear, this once. */
    public String issue(Actor owner, String name, Set<Scope> scopes, Duration life) {
        if (scopes.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "token-without-scope", "Token without a scope");
        }
        if (life.isNegative() || life.isZero() || life.compareTo(settings.tokenLongest()) > 0) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "token-life",
                    "Token life out of range",
                    settings.tokenLongest().toDays());
        }
        var now = clock.instant();
        var token = new Token(
                UUID.randomUUID(), owner.account(), Words.line(name, NAME_LONGEST), scopes, now, now.plus(life), null);
        var secret = Secret.fresh(owner.region());
        transactions.write(owner.region(), () -> tokens.insert(secret, token));
        return PREFIX + secret.clear();
    }

    /** Who presents this token; nothing where it is unknown, revoked or expired. */
    public Optional<SignedIn> present(String clear) {
        if (!clear.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return Secret.parse(clear.substring(PREFIX.length())).flatMap(this::present);
    }

    private Optional<SignedIn> present(Secret secret) {
        var finding = tokens.finding(secret);
        var asked = actors.asking(tokens.holder(secret));
        return transactions.write(
                secret.region(),
                asked.with(finding),
                found -> present(
                        secret.region(),
                        found.first(finding),
                        account -> asked.known(found, secret.region(), account, Channel.API)));
    }

    private Optional<SignedIn> present(
            RegionCode region, Optional<Token> found, Function<UUID, Optional<Actors.Known>> actor) {
        var now = clock.instant();
        return found.filter(token -> now.isBefore(token.expiresAt())).flatMap(token -> {
            var used = token.usedAt();
            if (used == null || used.plus(NOTICED).isBefore(now)) {
                tokens.used(region, token.id(), now);
            }
            return actor.apply(token.account())
                    .map(known -> new SignedIn(known.actor(), token.id(), false, token.scopes(), known.name()));
        });
    }

    public List<Token> of(Actor owner) {
        return transactions.read(owner.region(), () -> tokens.of(owner.region(), owner.account()));
    }

    public void revoke(Actor owner, UUID token) {
        transactions.write(
                owner.region(), () -> tokens.revoke(owner.region(), owner.account(), token, clock.instant()));
    }
}
