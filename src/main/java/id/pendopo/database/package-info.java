/**
 * Where transactions begin: as the application's role, for one region. Here lie the region of a transaction, the sealing
 * of personal data in its column, the keyed hashes that find it again, and the PostgreSQL that comes with the program.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"kernel"})
@NullMarked
package id.pendopo.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
