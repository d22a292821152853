package id.pendopo.innovation.competition;

import java.time.Instant;

/**
 * What a meeting wrote down about an entry.
 *
 * @param departure whether the panel left the order; else minutes of a talk about scores that disagree
 * @param tier the list to which a departure leads; empty for none
 */
public record PanelNote(String entry, boolean departure, String tier, String words, Instant at) {}
