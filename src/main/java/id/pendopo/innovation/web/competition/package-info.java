/** Pages of competitions: for everybody, for entrants, for the secretariat and for jurors. */
@NullMarked
package id.pendopo.innovation.web.competition;

import org.jspecify.annotations.NullMarked;
