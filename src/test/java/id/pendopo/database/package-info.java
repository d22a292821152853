@NullMarked
package id.pendopo.database;

import org.jspecify.annotations.NullMarked;
