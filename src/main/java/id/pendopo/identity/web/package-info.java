/** The pages of identity, and the filter that stands before every page of the hall. */
@NullMarked
package id.pendopo.identity.web;

import org.jspecify.annotations.NullMarked;
