/**
 * Innovations as living records: who keeps each, on what it stands, whether it lasts, who bore one this year and who none,
 * and who wants to have it, too. Other rooms tell the board what they count by {@link
 * id.pendopo.innovation.records.BirthCounts}.
 */
@NamedInterface("records")
@NullMarked
package id.pendopo.innovation.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
