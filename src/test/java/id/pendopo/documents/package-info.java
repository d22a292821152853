@NullMarked
package id.pendopo.documents;

import org.jspecify.annotations.NullMarked;
