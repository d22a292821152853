package id.pendopo.command;

import id.pendopo.database.CannotStart;
import java.io.PrintWriter;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.web.server.PortInUseException;

/** What went wrong and what to do, for a person who sees one screen and no stack trace. */
record Explanation(String what, String cure) {

    /** The first cause that a person can do something about. */
    static Optional<Explanation> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var found = switch (cause) {
                case CannotStart reason -> new Explanation(reason.what(), reason.cure());
                case PortInUseException port ->
                    new Explanation(
                            "Port " + port.getPort() + " is in use by another program.",
                            "Stop that program, or choose another port with --port (serve: SERVER_PORT).");
                case ConfigurationPropertiesBindException settings ->
                    new Explanation(
                            "A setting is wrong: " + root(settings).getMessage(),
                            "docs/operating.md lists every setting with its form and its default.");
                case FlywayException migration ->
                    new Explanation(
                            "The tables could not be brought up to date: "
                                    + root(migration).getMessage(),
                            "If it speaks of a schema or a permission, run deploy/postgresql/roles.sql again as its head says."
                                    + " Otherwise start the version that made this database, or restore the backup.");
                default -> null;
            };
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static Throwable root(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }

    void print(PrintWriter err) {
        err.println();
        err.println("Cannot start: " + what);
        err.println("What to do:   " + cure);
        err.flush();
    }
}
