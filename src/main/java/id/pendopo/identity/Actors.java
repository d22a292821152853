package id.pendopo.identity;

import id.pendopo.database.Answers;
import id.pendopo.database.Reading;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Actor.Channel;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
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
        return accounts.face(region, account)
                .flatMap(face -> known(
                        region,
                        account,
                        channel,
                        face,
                        face.kind() == Actor.Kind.OFFICER ? roles.rightsOf(region, account, today()) : List.of()));
    }

    /** What is to be read of an account to know it, for those who ask it together with something else. */
    Asked asking(Whose whose) {
        return new Asked(accounts.facing(whose), RoleStore.holding(whose, today()));
    }

    record Asked(Reading<AccountStore.Face> face, Reading<Actor.Right> rights) {

        List<Reading<?>> with(Reading<?> other) {
            return List.of(other, face, rights);
        }

        Optional<Known> known(Answers answers, RegionCode region, UUID account, Channel channel) {
            return answers.first(face)
                    .flatMap(found -> Actors.known(region, account, channel, found, answers.of(rights)));
        }
    }

    private static Optional<Known> known(
            RegionCode region, UUID account, Channel channel, AccountStore.Face face, List<Actor.Right> rights) {
        if (face.closed()) {
            return Optional.empty();
        }
        var held = face.kind() == Actor.Kind.OFFICER ? Set.copyOf(rights) : Set.<Actor.Right>of();
        return Optional.of(new Known(new Actor(face.kind(), account, region, held, channel), face.name()));
    }
}
