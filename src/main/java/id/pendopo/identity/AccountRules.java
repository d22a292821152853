package id.pendopo.identity;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.DirectMessage.Via;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What holds for every account. */
@Component
class AccountRules {

    private final Passwords passwords;
    private final InstantSource clock;

    AccountRules(Passwords passwords, InstantSource clock) {
        this.passwords = passwords;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Login login(String typed) {
        return Login.parse(typed)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID, "login-malformed", "Neither an e-mail address nor a phone number"));
    }

    @Nullable String phone(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var login = login(typed);
        if (login.via() != Via.SMS) {
            throw new Refusal(Refusal.Kind.INVALID, "phone-malformed", "Not a phone number");
        }
        return login.value();
    }

    @Nullable String hash(@Nullable String password) {
        if (password == null) {
            return null;
        }
        passwords.check(password);
        return passwords.hash(password);
    }

    static void administrator(Actor by) {
        if (by.kind() != Actor.Kind.SYSTEM && !by.holds(Roles.ADMINISTRATOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-administrator", "Only an administrator changes rights");
        }
    }
}
