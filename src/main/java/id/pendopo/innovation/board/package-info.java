/**
 * The board of the yearly duty: every agency, region and owned company bears at least one innovation a year, by the rule of
 * the year; who bore one, who none and since when, and when their heads were reminded. Rooms tell what they count by {@link
 * id.pendopo.innovation.records.BirthCounts}; the board itself counts records.
 */
@NamedInterface("board")
@NullMarked
package id.pendopo.innovation.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
