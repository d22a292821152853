/**
 * What only a demonstration has: synthetic people, a year of cases and of innovation told through
 * the real engine, and one-click sign-in.
 * Nothing of it exists unless {@code pendopo.demo} is true, and no module may use it.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "kernel",
            "database",
            "regions",
            "identity",
            "catalog",
            "documents",
            "cases",
            "innovation :: ideas",
            "innovation :: records",
            "innovation :: competition",
            "innovation :: index",
            "innovation :: exhibition",
            "innovation :: board",
            "innovation :: wishes",
            "web"
        })
@NullMarked
package id.pendopo.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
