/** Pages and calls of the innovation hub. */
@NullMarked
package id.pendopo.innovation.web;

import org.jspecify.annotations.NullMarked;
