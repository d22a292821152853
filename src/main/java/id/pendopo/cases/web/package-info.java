/** Pages and API of cases. Turns requests into calls and answers into pages and JSON; decides nothing. */
@NullMarked
package id.pendopo.cases.web;

import org.jspecify.annotations.NullMarked;
