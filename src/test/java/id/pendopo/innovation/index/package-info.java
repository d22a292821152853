@NullMarked
package id.pendopo.innovation.index;

import org.jspecify.annotations.NullMarked;
