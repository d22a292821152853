@NullMarked
package id.pendopo.transparency;

import org.jspecify.annotations.NullMarked;
