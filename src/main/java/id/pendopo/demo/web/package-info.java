/** The page from which a visitor of the demonstration signs in as anybody, and the list of accounts for programs. */
@NullMarked
package id.pendopo.demo.web;

import org.jspecify.annotations.NullMarked;
