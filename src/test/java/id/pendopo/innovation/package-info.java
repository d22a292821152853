@NullMarked
package id.pendopo.innovation;

import org.jspecify.annotations.NullMarked;
