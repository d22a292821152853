package id.pendopo.innovation.exhibition;

import java.time.Instant;
import java.util.UUID;

/**
 * A ticket that was held to a gate, as the device tells it.
 *
 * @param id given by the device, so that telling it twice changes nothing
 * @param mark the ticket's keyed hash, in hex; the device keeps no code
 * @param at by the clock of the device
 */
public record Scan(UUID id, String mark, String gate, Instant at) {}
