package id.pendopo.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** How a person can be reached. Who keeps accounts answers; who sends messages asks, and keeps no address of its own. */
public interface Addressee {

    /** Inside a transaction of the region. Empty for an account that is unknown there or closed. */
    Optional<Address> of(RegionCode region, UUID account);

    /** The accounts that hold a role in the region today, in whichever agency. Inside a transaction of the region. */
    List<UUID> holding(RegionCode region, String role);

    /**
     * @param email verified address, if the person gave one
     * @param phone verified number for short messages, if the person gave one
     * @param language in which the person wants to read
     */
    record Address(Optional<String> email, Optional<String> phone, Locale language) {}
}
