@NullMarked
package id.pendopo.innovation.competition;

import org.jspecify.annotations.NullMarked;
