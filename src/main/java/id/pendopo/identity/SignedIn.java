package id.pendopo.identity;

import id.pendopo.kernel.Actor;
import java.util.Set;
import java.util.UUID;

/**
 * Who is at the other end of a request: the principal of the security filter.
 *
 * @param credential id of the session or token
 * @param scopes of the token; a session has all
 * @param name shown in the head of each page to its owner
 */
public record SignedIn(Actor actor, UUID credential, boolean bySession, Set<Scope> scopes, String name) {

    public SignedIn {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "SignedIn[" + actor.kind() + " " + actor.account() + "]";
    }
}
