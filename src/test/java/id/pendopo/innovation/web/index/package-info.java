@NullMarked
package id.pendopo.innovation.web.index;

import org.jspecify.annotations.NullMarked;
