/** Pages of exhibitions: for everybody, for whoever carries a ticket, for the secretariat, exhibitors and the crew. */
@NullMarked
package id.pendopo.innovation.web.exhibition;

import org.jspecify.annotations.NullMarked;
