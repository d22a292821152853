/**
 * Competitions: editions as data, entries, administrative selection, juries whose scores are sealed until a stage closes,
 * and results that anyone can compute again.
 */
@NamedInterface("competition")
@NullMarked
package id.pendopo.innovation.competition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
