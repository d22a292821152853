package id.pendopo.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** For the manual only: the launcher runs the tests itself, with Maven. */
@Command(
        name = "test",
        description = "All tests, as they must be green before anything lands. Words after it go to Maven.",
        mixinStandardHelpOptions = true)
final class Test implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println("The tests run from the source tree, by its own launcher: ./pendopo test");
        return Commands.UNAVAILABLE;
    }
}
