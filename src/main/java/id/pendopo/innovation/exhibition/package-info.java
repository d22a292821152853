/**
 * Exhibition and symposium: an event with halls, stands and a programme; visitors with tickets that gates check with or
 * without a network; what visitors ask, say and choose. The choice is sealed until it closes.
 */
@NamedInterface("exhibition")
@NullMarked
package id.pendopo.innovation.exhibition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
