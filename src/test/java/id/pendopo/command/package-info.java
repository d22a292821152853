@NullMarked
package id.pendopo.command;

import org.jspecify.annotations.NullMarked;
