@NullMarked
package id.pendopo.notify;

import org.jspecify.annotations.NullMarked;
