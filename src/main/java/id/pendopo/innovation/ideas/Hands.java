package id.pendopo.innovation.ideas;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may work on what became of an idea: its author and team, and the innovation officer of the agency that took it up. */
@Component
class Hands {

    private final News news;

    Hands(News news) {
        this.news = news;
    }

    /**
     * In whose name something is done.
     *
     * @param officer empty for the team, of whom nobody is named, also where one of them is an officer of the agency: an
     *     account beside the idea would tell
     */
    record Hand(Optional<UUID> officer) {

        boolean isTeam() {
            return officer.isEmpty();
        }

        /** Whoever acts in office is seen acting; of a team whose author is sealed only the day is told. */
        Instant moment(Desk desk, IdeaStore.Row idea) {
            return desk.moment(idea.region(), isTeam() && idea.sealed());
        }
    }

    Optional<Hand> of(Actor actor, IdeaStore.Row idea) {
        if (news.isOurs(actor, idea)) {
            return Optional.of(new Hand(Optional.empty()));
        }
        return actor.isOfficer() && actor.holds(Roles.INNOVATION_OFFICER, idea.agency())
                ? Optional.of(new Hand(Optional.of(actor.account())))
                : Optional.empty();
    }

    Hand require(Actor actor, IdeaStore.Row idea) {
        return of(actor, idea)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.FORBIDDEN, "idea-not-in-your-hands", "Neither team nor innovation officer"));
    }

    /** An officer of the agency who has nothing to do with the idea: what stands under their name tells of nobody else. */
    Hand requireOfficer(Actor actor, IdeaStore.Row idea) {
        return of(actor, idea)
                .filter(hand -> !hand.isTeam())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.FORBIDDEN, "idea-for-another-officer", "No officer of " + idea.agency()));
    }
}
