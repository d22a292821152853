@NullMarked
package id.pendopo.regions;

import org.jspecify.annotations.NullMarked;
