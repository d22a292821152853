/** Public pages: the log of acts, and how the offices are doing. */
@NullMarked
package id.pendopo.transparency.web;

import org.jspecify.annotations.NullMarked;
