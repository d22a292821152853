@NullMarked
package id.pendopo.catalog;

import org.jspecify.annotations.NullMarked;
