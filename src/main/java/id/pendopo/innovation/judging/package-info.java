/**
 * The mathematics of a jury: what its marks say of the entries, how severe each juror is, and how far the jurors agree.
 * Pure: the same marks give the same figures, in whatever order they come, on every machine.
 */
@NamedInterface("judging")
@NullMarked
package id.pendopo.innovation.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
