/** Pages of ideas from below. What an author does with their own stands under a slip, so that no address tells whose it is. */
@NullMarked
package id.pendopo.innovation.web.ideas;

import org.jspecify.annotations.NullMarked;
