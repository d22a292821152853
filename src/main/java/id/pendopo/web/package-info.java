/**
 * The shell around every page: layout, navigation, language, headers, error pages. Knows no capability.
 */
@ApplicationModule(
        displayName = "Web shell",
        allowedDependencies = {"kernel"})
@NullMarked
package id.pendopo.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
