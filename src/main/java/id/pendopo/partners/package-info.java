/**
 * Other state systems behind ports, each with a simulator that can fail. Never called inside a transaction.
 */
@ApplicationModule(
        displayName = "Partners",
        allowedDependencies = {"kernel", "database", "regions"})
@NullMarked
package id.pendopo.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
