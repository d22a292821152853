package id.pendopo.web;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;

/**
 * A link that a module puts into the navigation by offering a bean.
 *
 * @param order small numbers stand first
 * @param messageKey of the link's text, in the module's own message files
 * @param audience who sees it; seeing is not being allowed: the module still checks
 */
public record NavigationEntry(int order, String path, String messageKey, Audience audience) {

    /** For whom an entry stands in the navigation. */
    public enum Audience {
        /** Everybody who is not an officer at work. */
        PUBLIC,
        CITIZEN,
        /** Any officer who is neither auditor nor administrator. */
        OFFICER,
        /** An officer of the former who works on cases: a juror has no inbox. */
        CASE_WORKER,
        ADMINISTRATOR,
        AUDITOR;

        boolean includes(Actor actor) {
            boolean oversees = actor.holds(Roles.ADMINISTRATOR) || actor.holds(Roles.AUDITOR);
            return switch (this) {
                case PUBLIC -> !actor.isOfficer();
                case CITIZEN -> actor.isCitizen();
                case OFFICER -> actor.isOfficer() && !oversees;
                case CASE_WORKER ->
                    actor.isOfficer()
                            && !oversees
                            && actor.rights().stream().map(Actor.Right::role).anyMatch(Roles::worksOnCases);
                case ADMINISTRATOR -> actor.holds(Roles.ADMINISTRATOR);
                case AUDITOR -> actor.holds(Roles.AUDITOR);
            };
        }
    }
}
