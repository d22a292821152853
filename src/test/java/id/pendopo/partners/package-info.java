@NullMarked
package id.pendopo.partners;

import org.jspecify.annotations.NullMarked;
