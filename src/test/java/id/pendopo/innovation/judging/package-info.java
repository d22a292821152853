@NullMarked
package id.pendopo.innovation.judging;

import org.jspecify.annotations.NullMarked;
