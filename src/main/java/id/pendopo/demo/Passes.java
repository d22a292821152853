package id.pendopo.demo;

import id.pendopo.identity.Scope;
import id.pendopo.identity.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Tokens of the cast for programs, the same after a restart. The hall keeps no token in clear, so a demonstration keeps
 * its own in a file beside its data that the owner alone may read.
 */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
public class Passes {

    private static final String FILE = "demo-tokens.properties";
    private static final Duration LIFE = Duration.ofDays(365);

    private final Casting casting;
    private final Tokens tokens;
    private final Optional<Path> file;
    private final Properties known = new Properties();
    private final Set<String> proven = new HashSet<>();

    Passes(Casting casting, Tokens tokens, @Value("${pendopo.data:}") String data) {
        this.casting = casting;
        this.tokens = tokens;
        this.file = data.isEmpty() ? Optional.empty() : Optional.of(Path.of(data, FILE));
        file.filter(Files::exists).ifPresent(this::read);
    }

    /** A token that holds today; nothing where nobody plays the part yet. */
    public synchronized Optional<String> of(Part part) {
        var token = known.getProperty(part.login());
        if (token != null
                && (proven.contains(part.login()) || tokens.present(token).isPresent())) {
            proven.add(part.login());
            return Optional.of(token);
        }
        return casting.actor(part).map(actor -> {
            var fresh = tokens.issue(actor, "Demo", EnumSet.allOf(Scope.class), LIFE);
            known.setProperty(part.login(), fresh);
            proven.add(part.login());
            file.ifPresent(this::write);
            return fresh;
        });
    }

    private void read(Path from) {
        try (var reader = Files.newBufferedReader(from)) {
            known.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path to) {
        var fresh = to.resolveSibling(FILE + ".new");
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var writer = Files.newBufferedWriter(fresh)) {
                known.store(writer, null);
            }
            Files.move(fresh, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
