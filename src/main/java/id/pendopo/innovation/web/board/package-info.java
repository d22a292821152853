/** Pages of the board of the yearly duty, its open data, and what the offices of one head owe. */
@NullMarked
package id.pendopo.innovation.web.board;

import org.jspecify.annotations.NullMarked;
