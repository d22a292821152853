/**
 * A request from form to decree, its objection and appeal, and the life of the permit after.
 */
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {"kernel", "database", "regions", "identity", "law", "catalog", "documents", "web"})
@NullMarked
package id.pendopo.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
