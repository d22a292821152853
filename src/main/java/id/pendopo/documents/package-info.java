/**
 * Uploads, letters, signatures, numbering, and the check of a document. Its owner pushes the state in; documents asks
 * nobody.
 */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"kernel", "database", "regions", "identity", "web"})
@NullMarked
package id.pendopo.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
