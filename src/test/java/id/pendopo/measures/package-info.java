@NullMarked
package id.pendopo.measures;

import org.jspecify.annotations.NullMarked;
