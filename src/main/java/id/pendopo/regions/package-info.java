/**
 * Regions, agencies and their units, service points, and the official calendar of holidays and joint leave.
 */
@ApplicationModule(
        displayName = "Regions",
        allowedDependencies = {"kernel", "database", "law", "web"})
@NullMarked
package id.pendopo.regions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
