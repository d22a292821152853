/** Pages of ideas, as people meet them. */
@NullMarked
package id.pendopo.innovation.web.ideas;

import org.jspecify.annotations.NullMarked;
