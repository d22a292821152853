/** People who walk through the hall in a real browser, from door to door. */
@NullMarked
package id.pendopo.journeys;

import org.jspecify.annotations.NullMarked;
