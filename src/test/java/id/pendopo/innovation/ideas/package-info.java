/** Ideas from below, from the first press to what is learned. */
@NullMarked
package id.pendopo.innovation.ideas;

import org.jspecify.annotations.NullMarked;
