/** What the product is measured against, and the thin HTTP layer around it. */
@NullMarked
package id.pendopo.bench.contender;

import org.jspecify.annotations.NullMarked;
