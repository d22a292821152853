package id.pendopo.command;

import id.pendopo.database.Transactions;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Rights;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Offices;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "administrator",
        description = {
            "Makes an administrator of a hall: the first, whom nobody else can make, or one more.",
            "Asks for the password, or reads it as one line where nobody sits at a terminal. A hall with the"
                    + " PostgreSQL that comes along is stopped first; one with a database of its own may run meanwhile. What is given is recorded as given by the system."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class Administrator implements Callable<Integer> {

    private static final String REASON = "Administrator pertama, dibuat di mesin peladen";

    @ParentCommand
    private @Nullable Commands parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--login", required = true, paramLabel = "ADDRESS", description = "e-mail or phone to sign in with")
    private String login = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "as colleagues know them")
    private String name = "";

    @Option(
            names = "--agency",
            paramLabel = "CODE",
            defaultValue = "DPMPTSP",
            description = "agency to which they belong (default: ${DEFAULT-VALUE})")
    private String agency = "DPMPTSP";

    @Mixin
    private HallOptions hall = new HallOptions();

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        var password = password();
        var settings = hall.settings();
        settings.put("logging.threshold.console", "ERROR");
        var running =
                Objects.requireNonNull(parent).program().start(settings, new Progress(line.getOut()), arguments());
        try {
            make(running, password);
            line.getOut().printf("%s is an administrator now. Open the hall and sign in: ./pendopo serve%n", login);
            return 0;
        } catch (Refusal no) {
            line.getErr()
                    .println(running.context()
                            .getMessage(no.messageKey(), no.values().toArray(), no.getMessage(), Locale.ENGLISH));
            return 1;
        } finally {
            running.context().close();
        }
    }

    /** A door of its own, whatever the settings say: the hall of a database of one's own may run meanwhile. */
    private String[] arguments() {
        return Stream.concat(hall.arguments().stream(), Stream.of("--server.port=0", "--server.address=127.0.0.1"))
                .toArray(String[]::new);
    }

    /** Account and right together, or neither. */
    private void make(Program.Running running, String password) {
        var region = running.region();
        var system = Actor.system(region);
        var beans = running.context();
        var today = beans.getBean(InstantSource.class)
                .instant()
                .atZone(beans.getBean(Offices.class).zone(region))
                .toLocalDate();
        beans.getBean(Transactions.class).write(region, () -> {
            var account = beans.getBean(Accounts.class)
                    .openOfficer(system, new Accounts.NewOfficer(login, name, "Administrator", null, password));
            beans.getBean(Rights.class)
                    .grant(system, new Rights.Grant(account, Roles.ADMINISTRATOR, agency, today, null), REASON);
        });
    }

    @SuppressWarnings("SystemConsoleNull") // it is null where nobody sits at a terminal and no provider says otherwise
    private static String password() throws IOException {
        var console = System.console();
        if (console != null && console.isTerminal()) {
            var typed = console.readPassword("Password for the new administrator: ");
            return typed == null ? "" : new String(typed);
        }
        var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}
