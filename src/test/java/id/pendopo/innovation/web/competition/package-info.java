/** Tests of the pages of competitions. */
@NullMarked
package id.pendopo.innovation.web.competition;

import org.jspecify.annotations.NullMarked;
