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
            "How fast it is. ./pendopo bench cases: a case against plain SQL and two process engines, about an hour.",
            "./pendopo bench hub: closing a stage, its figures against plain loops, ideas that are alike among 100,000,"
                    + " and 5,000 visitors in the minute a result opens; about a quarter of an hour.",
            "--quick takes minutes, --docs writes the tables anew. What is compared, and the figures: docs/speed.md."
        },
        mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println("The bench runs from the source tree, by its own launcher: ./pendopo bench cases|hub [--quick]");
        return Commands.UNAVAILABLE;
    }
}
