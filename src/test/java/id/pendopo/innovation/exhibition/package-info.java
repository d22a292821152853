@NullMarked
package id.pendopo.innovation.exhibition;

import org.jspecify.annotations.NullMarked;
