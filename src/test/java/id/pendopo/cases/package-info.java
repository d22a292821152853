@NullMarked
package id.pendopo.cases;

import org.jspecify.annotations.NullMarked;
