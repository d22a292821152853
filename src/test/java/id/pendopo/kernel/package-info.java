@NullMarked
package id.pendopo.kernel;

import org.jspecify.annotations.NullMarked;
