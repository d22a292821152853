/**
 * Measures a case of five steps over HTTP: through the product, through two process engines behind the same thin layer,
 * and through plain SQL. Contenders take turns in each round; every step is read back; errors are counted.
 */
@NullMarked
package id.pendopo.bench;

import org.jspecify.annotations.NullMarked;
