/**
 * Messages to people: hears Notice, writes an outbox row in the same transaction, delivers afterwards.
 */
@ApplicationModule(
        displayName = "Notify",
        allowedDependencies = {"kernel", "database", "web"})
@NullMarked
package id.pendopo.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
