package id.pendopo.identity;

import id.pendopo.kernel.RegionCode;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Everything by which an account can be entered without its password: sessions, tokens, devices that are trusted. */
@Component
class Keyring {

    private final SessionStore sessions;
    private final TokenStore tokens;
    private final InstantSource clock;

    Keyring(SessionStore sessions, TokenStore tokens, InstantSource clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Takes every key back. Inside a transaction. */
    void takeBack(RegionCode region, UUID account) {
        var now = clock.instant();
        sessions.endAll(region, account, now);
        sessions.forgetDevices(region, account);
        tokens.revokeAll(region, account, now);
    }
}
