package id.pendopo.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./pendopo}: the manual is {@code --help}. */
@Command(
        name = "pendopo",
        description = "The open hall of a province: its public services, from form to signed decree.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        sortOptions = false,
        subcommands = {
            Demo.class,
            Serve.class,
            Administrator.class,
            Test.class,
            Bench.class,
            Doctor.class,
            Verify.class,
            CatalogCommands.class,
            JudgingCommands.class,
            Rehearsal.class
        })
public final class Commands implements Runnable {

    /** Something is wrong with the machine or the installation. */
    static final int UNAVAILABLE = 69;

    @Spec
    private CommandSpec spec;

    private final Class<?> application;

    private Commands(Class<?> application) {
        this.application = application;
        this.spec = CommandSpec.create();
    }

    /**
     * Carries out what the words ask for, and returns when it is done; for a hall, when it has closed.
     *
     * @param application the class from which a hall starts
     * @return the exit code
     */
    public static int run(Class<?> application, String... words) {
        return line(application).execute(words);
    }

    static CommandLine line(Class<?> application) {
        return new CommandLine(new Commands(application))
                .setExecutionExceptionHandler((exception, line, _) -> explain(exception, line.getErr()))
                .setUsageHelpAutoWidth(true);
    }

    Program program() {
        return new Program(application);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command.");
    }

    private static int explain(Exception exception, PrintWriter err) throws Exception {
        var explanation = Explanation.of(exception);
        if (explanation.isPresent()) {
            explanation.get().print(err);
            return UNAVAILABLE;
        }
        throw exception;
    }

    /** As it stands in the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {
                "Pendopo " + (version == null ? "(not packaged)" : version),
                "Java " + Runtime.version() + " on " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch")
            };
        }
    }
}
