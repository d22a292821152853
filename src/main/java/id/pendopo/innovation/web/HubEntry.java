package id.pendopo.innovation.web;

import id.pendopo.kernel.Actor;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * A link between the rooms of the innovation hub. A room offers one as a bean; it stands on the gallery and among the rooms of
 * an officer as long as the room is there.
 *
 * @param order small numbers stand first
 * @param messageKey of the link's text, in the room's own message files; {@code <key>.for} says in a line what it is for
 * @param readers who sees it; seeing is not being allowed: the room still checks
 * @param waits how much waits there for somebody who sees it
 */
public record HubEntry(
        Group group, int order, String path, String messageKey, Predicate<Actor> readers, ToIntFunction<Actor> waits) {

    /** Where it stands among the rooms of an officer, in this order. */
    public enum Group {
        IDEAS,
        COMPETITIONS,
        RECORDS,
        EXHIBITION,
        PUBLIC
    }

    /** A page that is open to all. */
    public static HubEntry open(Group group, int order, String path, String messageKey) {
        return new HubEntry(group, order, path, messageKey, _ -> true, _ -> 0);
    }

    public HubEntry onlyFor(Predicate<Actor> others) {
        return new HubEntry(group, order, path, messageKey, others, waits);
    }

    /** With how much waits there for those who see it. */
    public HubEntry counting(ToIntFunction<Actor> count) {
        return new HubEntry(group, order, path, messageKey, readers, count);
    }

    public boolean isFor(Actor actor) {
        return readers.test(actor);
    }

    /** Officers who hold one of these roles. */
    public static Predicate<Actor> officers(String... roles) {
        return actor -> actor.isOfficer() && Arrays.stream(roles).anyMatch(actor::holds);
    }

    /** Officers who hold any other role than these. */
    public static Predicate<Actor> officersBut(String... roles) {
        var apart = Arrays.asList(roles);
        return actor -> actor.isOfficer() && actor.rights().stream().anyMatch(right -> !apart.contains(right.role()));
    }
}
