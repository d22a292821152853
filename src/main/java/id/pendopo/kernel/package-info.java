/**
 * The words that every module speaks, and the facts and plugs by which modules meet without knowing each other. Plain
 * Java: no Spring, no SQL, no module.
 */
@ApplicationModule(
        displayName = "Shared kernel",
        allowedDependencies = {})
@NullMarked
package id.pendopo.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
