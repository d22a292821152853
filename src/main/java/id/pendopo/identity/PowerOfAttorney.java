package id.pendopo.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may act for a party, for what, until when.
 *
 * @param document id of the upload; missing only where the party itself gave the power here
 * @param services codes of services; none for all
 */
public record PowerOfAttorney(
        UUID id,
        UUID party,
        UUID representative,
        Origin origin,
        @Nullable UUID document,
        Set<String> services,
        LocalDate from,
        LocalDate until,
        boolean revoked) {

    /** Given here by the party, or brought on paper by the representative. */
    public enum Origin {
        PARTY,
        PAPER
    }

    public PowerOfAttorney {
        services = Set.copyOf(services);
    }

    public boolean covers(String service, LocalDate day) {
        return livesOn(day) && (services.isEmpty() || services.contains(service));
    }

    public boolean livesOn(LocalDate day) {
        return !revoked && !day.isBefore(from) && !day.isAfter(until);
    }
}
