package id.pendopo.identity;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Actor.Channel;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes an actor of an account, with the rights of this very day. Inside a transaction of its region. */
@Component
class Actors {

    /** Who it is, and the name to greet them by. */
    record Known(Actor actor, String name) {}

    private final AccountStore accounts;
    private final RoleStore roles;
    private final IdentitySettings settings;
    private final InstantSource clock;

    Actors(AccountStore accounts, RoleStore roles, IdentitySettings settings, InstantSource clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    /** Nothing for an account that is closed. */
    Optional<Known> load(RegionCode region, UUID account, Channel channel) {
        return accounts.face(region, account).filter(face -> !face.closed()).map(face -> {
            var rights = face.kind() == Actor.Kind.OFFICER
                    ? Set.copyOf(roles.rightsOf(region, account, today()))
                    : Set.<Actor.Right>of();
            return new Known(new Actor(face.kind(), account, region, rights, channel), face.name());
        });
    }
}
