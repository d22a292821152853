package id.pendopo.identity;

import org.jspecify.annotations.Nullable;

/**
 * Where an attempt to sign in comes from.
 *
 * @param network address, or the network of an IPv6 address; used for its keyed hash and never kept
 * @param device what the owner will recognise, for example {@code Firefox, Android}
 * @param deviceKey value of the cookie that a device keeps after a first sign-in
 */
public record Visitor(
        String network, String device, @Nullable String deviceKey) {}
