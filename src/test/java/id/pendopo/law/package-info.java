@NullMarked
package id.pendopo.law;

import org.jspecify.annotations.NullMarked;
