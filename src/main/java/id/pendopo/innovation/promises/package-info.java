/** What the rooms of this module promised the public log, with the words and the salt that prove it. */
@NamedInterface("promises")
@NullMarked
package id.pendopo.innovation.promises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
