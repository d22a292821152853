package id.pendopo.innovation.web;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import id.pendopo.web.NavigationEntry.Audience;

/**
 * A link between the rooms of the innovation hub. A room offers one as a bean; it stands on the gallery as long as the
 * room is there.
 *
 * @param order small numbers stand first
 * @param messageKey of the link's text, in the room's own message files
 * @param audience who sees it; seeing is not being allowed: the room still checks
 */
public record HubEntry(int order, String path, String messageKey, Audience audience) {

    /** In the hub an officer is a reader like everybody else, so that public links stand for all. */
    public boolean isFor(Actor actor) {
        return switch (audience) {
            case PUBLIC -> true;
            case CITIZEN -> actor.isCitizen();
            case OFFICER -> actor.isOfficer();
            case ADMINISTRATOR -> actor.holds(Roles.ADMINISTRATOR);
            case AUDITOR -> actor.holds(Roles.AUDITOR);
        };
    }
}
