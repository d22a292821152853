/** Pages of innovations as living records: the gallery, the board of the yearly duty, and the keeper's desk. */
@NullMarked
package id.pendopo.innovation.web.records;

import org.jspecify.annotations.NullMarked;
