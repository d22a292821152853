package id.pendopo.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** For the manual only: the launcher builds and runs the bench itself, since it stands beside the program. */
@Command(
        name = "bench",
        description = {
            "How fast it is, against plain SQL and two process engines: ./pendopo bench cases",
            "--quick takes minutes, the whole about an hour. What is compared, and the figures: docs/speed.md."
        },
        mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println("The bench runs from the source tree, by its own launcher: ./pendopo bench cases [--quick]");
        return Commands.UNAVAILABLE;
    }
}
