/** Tests of innovations as living records. */
@NullMarked
package id.pendopo.innovation.records;

import org.jspecify.annotations.NullMarked;
