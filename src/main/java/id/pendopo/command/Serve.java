package id.pendopo.command;

import id.pendopo.identity.People;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = {
            "The hall of a region, for real.",
            "Every setting may stand in the environment (PENDOPO_DATABASE_URL for pendopo.database.url) or in one"
                    + " file; the environment wins. The table of all settings is docs/operating.md."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class Serve implements Callable<Integer> {

    @ParentCommand
    private @Nullable Commands parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private HallOptions hall = new HallOptions();

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var running = Objects.requireNonNull(parent)
                .program()
                .start(hall.settings(), new Progress(out), hall.arguments().toArray(String[]::new));
        out.printf("The hall is open on port %d.%n", running.port());
        sayWhoIsMissing(running, out);
        Examples.warning(running.context()).ifPresent(out::println);
        out.flush();
        running.await();
        return 0;
    }

    private static void sayWhoIsMissing(Program.Running running, PrintWriter out) {
        if (running.context().getBean(People.class).officers(running.region()).isEmpty()) {
            out.printf("Nobody works here yet. Stop it, and make the first administrator:%n"
                    + "    ./pendopo administrator --login ADDRESS --name NAME%n");
        }
    }
}
