/** Pages of requests to take an innovation over: the public lists, the form, and the desk of both sides. */
@NullMarked
package id.pendopo.innovation.web.wishes;

import org.jspecify.annotations.NullMarked;
