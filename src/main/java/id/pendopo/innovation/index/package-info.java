/**
 * The regional innovation index: what each year's catalogue asks, how it counts, where a region stands, and the least
 * effort by which it would stand higher. The reckoning is pure and exact; what a region says about itself counts in public
 * only after somebody else has looked at it.
 */
@NamedInterface("index")
@NullMarked
package id.pendopo.innovation.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
