@NullMarked
package id.pendopo.identity;

import org.jspecify.annotations.NullMarked;
