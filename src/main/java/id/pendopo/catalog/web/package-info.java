/** Pages and calls about services: search, standard, wizard, and what an administrator keeps. */
@NullMarked
package id.pendopo.catalog.web;

import org.jspecify.annotations.NullMarked;
