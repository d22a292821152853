package id.pendopo.notify;

import java.time.Instant;
import java.util.UUID;

/**
 * What an account reads in the application.
 *
 * @param link path in the application; may be empty
 */
public record Message(UUID id, String subject, String body, String link, Instant at, boolean read) {}
