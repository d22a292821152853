/** Pages about legal instruments. */
@NullMarked
package id.pendopo.law.web;

import org.jspecify.annotations.NullMarked;
