/**
 * Services on offer, as data: their standard, form, workflow, letters and the authority to sign them; each version dated
 * and immutable. The pure interpreter that says what may happen next lives here.
 */
@ApplicationModule(
        displayName = "Catalog",
        allowedDependencies = {"kernel", "database", "regions", "law", "identity", "documents", "web"})
@NullMarked
package id.pendopo.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
