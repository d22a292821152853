/**
 * Ideas, proposals and competitions: how better services are born, judged and kept alive. Judging stands by itself and
 * knows no database.
 */
@ApplicationModule(
        displayName = "Innovation",
        allowedDependencies = {"kernel", "database", "regions", "law", "identity", "documents", "measures", "web"})
@NullMarked
package id.pendopo.innovation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
