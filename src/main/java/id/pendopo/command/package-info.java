/**
 * The one command: {@code demo}, {@code serve}, {@code doctor} and the others. Those that need no hall start none. Stands
 * on top of all modules; no module knows it.
 */
@ApplicationModule(
        displayName = "Command",
        allowedDependencies = {
            "kernel",
            "database",
            "documents",
            "catalog",
            "identity",
            "regions",
            "innovation :: judging"
        })
@NullMarked
package id.pendopo.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
