/**
 * Legal instruments: number, issuer, from, until, amended or revoked by what. Warns before one ends; nothing new may
 * stand on a dead one.
 */
@ApplicationModule(
        displayName = "Law",
        allowedDependencies = {"kernel", "database", "web"})
@NullMarked
package id.pendopo.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
