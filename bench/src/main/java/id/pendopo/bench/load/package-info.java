/** Drives any of them, and counts. */
@NullMarked
package id.pendopo.bench.load;

import org.jspecify.annotations.NullMarked;
