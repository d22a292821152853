/** Runs inside the product's own program, on its class path: opens accounts for the bench, and knocks at its doors. */
@NullMarked
package id.pendopo.bench.product;

import org.jspecify.annotations.NullMarked;
