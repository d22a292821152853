/** Pages and calls about regions, offices and the calendar. */
@NullMarked
package id.pendopo.regions.web;

import org.jspecify.annotations.NullMarked;
