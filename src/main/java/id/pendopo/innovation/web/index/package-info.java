/** Pages and calls of the regional innovation index. */
@NullMarked
package id.pendopo.innovation.web.index;

import org.jspecify.annotations.NullMarked;
