/** A real browser for tests: opens pages at both widths, asks axe about each, keeps pictures. */
@NullMarked
package id.pendopo.browser;

import org.jspecify.annotations.NullMarked;
