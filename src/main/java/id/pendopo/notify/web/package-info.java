/** Pages about messages: one's own, those that do not get out, and in the demonstration all. */
@NullMarked
package id.pendopo.notify.web;

import org.jspecify.annotations.NullMarked;
