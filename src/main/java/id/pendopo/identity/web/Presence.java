package id.pendopo.identity.web;

import id.pendopo.identity.SignedIn;
import id.pendopo.kernel.Actor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody who is signed in, as Spring Security wants to hear it. Rooms open to what a session is; a token is nothing but
 * its scopes.
 */
final class Presence extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient SignedIn signedIn;

    Presence(SignedIn signedIn) {
        super(authorities(signedIn));
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(SignedIn signedIn) {
        var all = new ArrayList<GrantedAuthority>();
        if (signedIn.bySession()) {
            all.add(new SimpleGrantedAuthority("KIND_" + signedIn.actor().kind()));
            signedIn.actor().rights().stream()
                    .map(Actor.Right::role)
                    .distinct()
                    .forEach(role -> all.add(new SimpleGrantedAuthority("ROLE_" + role)));
        }
        signedIn.scopes().forEach(scope -> all.add(new SimpleGrantedAuthority("SCOPE_" + scope.value())));
        return all;
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    @Override
    public String getName() {
        return signedIn.actor().account().toString();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
