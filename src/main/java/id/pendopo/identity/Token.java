package id.pendopo.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API token as its owner sees it; the secret itself is nowhere. */
public record Token(
        UUID id,
        UUID account,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    public Token {
        scopes = Set.copyOf(scopes);
    }
}
