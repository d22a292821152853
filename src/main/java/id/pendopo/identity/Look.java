package id.pendopo.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody saw somebody's data on a page. */
public record Look(
        Instant at,
        UUID account,
        Subject subject,
        String page,
        String purpose,
        @Nullable String reason) {

    /**
     * Whose or which data it was, by an identifier that says nothing by itself.
     *
     * @param kind for example {@code account}, {@code case}, {@code party}
     */
    public record Subject(String kind, String id) {

        public static Subject account(UUID account) {
            return new Subject("account", account.toString());
        }

        public static Subject party(UUID party) {
            return new Subject("party", party.toString());
        }
    }
}
