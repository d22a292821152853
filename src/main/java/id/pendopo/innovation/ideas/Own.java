package id.pendopo.innovation.ideas;

import java.util.UUID;

/**
 * An idea in the hands of those who work on it.
 *
 * @param slip by which this person finds it; stands in addresses instead of the idea's own number
 */
public record Own(UUID slip, Idea idea) {}
