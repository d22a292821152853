/**
 * Who somebody is and what they may do: citizens and officers, roles, delegations, representatives, sign-in, conflicts of
 * interest, and the record of who looked at whose data.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "database", "regions", "law", "web"})
@NullMarked
package id.pendopo.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
