/**
 * What happened, once and for all: hears ServiceFinished and answers how many, how fast, how often returned, where.
 */
@ApplicationModule(
        displayName = "Measures",
        allowedDependencies = {"kernel", "database", "regions", "web"})
@NullMarked
package id.pendopo.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
