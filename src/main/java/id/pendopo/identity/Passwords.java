package id.pendopo.identity;

import id.pendopo.kernel.Refusal;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id: length is what counts, and not being one of the words that everybody tries first. */
@Component
class Passwords {

    static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    /** Each hash takes 16 MB: a crowd of guesses must not eat the memory. */
    private static final int AT_ONCE = 4;

    private static final Set<String> WORST = Set.of(
            "password12",
            "password123",
            "password1234",
            "passwordku",
            "passwordsaya",
            "qwertyuiop",
            "qwerty12345",
            "1234567890",
            "0123456789",
            "9876543210",
            "12345678910",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "asdfghjkl1",
            "indonesia1",
            "indonesia123",
            "indonesiaku",
            "indonesiaraya",
            "jawatimur1",
            "jawatimur123",
            "surabaya123",
            "bismillah1",
            "bismillah123",
            "sayangku123",
            "rahasia123",
            "rahasia1234",
            "katasandi1",
            "katasandi123",
            "administrator",
            "admin12345",
            "iloveyou123",
            "welcome123",
            "letmein123",
            "pendopo123",
            "pendopojatim");

    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobodys = hash("a password that is nobody's at all");

    void check(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST || password.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "password-length", "Password too short or too long", SHORTEST, LONGEST);
        }
        boolean worst = WORST.contains(password.toLowerCase(Locale.ROOT))
                || password.chars().distinct().count() < 4;
        if (worst) {
            throw new Refusal(Refusal.Kind.INVALID, "password-too-easy", "Password among the first that are tried");
        }
    }

    String hash(String password) {
        return inPlace(() -> {
            var hash = argon2.encode(password);
            return hash == null ? "" : hash;
        });
    }

    /** Takes as long for an account that does not exist. */
    boolean matches(String password, @Nullable String hash) {
        boolean matched =
                password.length() <= LONGEST && inPlace(() -> argon2.matches(password, hash == null ? nobodys : hash));
        return matched && hash != null;
    }

    private <T> T inPlace(java.util.function.Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
