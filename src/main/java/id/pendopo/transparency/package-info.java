/**
 * The public log: one commitment for each act, written in the transaction of the act. It holds digests, never personal
 * data.
 */
@ApplicationModule(
        displayName = "Transparency",
        allowedDependencies = {"kernel", "database", "identity", "measures", "web"})
@NullMarked
package id.pendopo.transparency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
