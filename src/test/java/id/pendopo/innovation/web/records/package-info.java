/** Tests of the pages of innovations. */
@NullMarked
package id.pendopo.innovation.web.records;

import org.jspecify.annotations.NullMarked;
