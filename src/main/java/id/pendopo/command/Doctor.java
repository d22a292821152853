package id.pendopo.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        description = {
            "What is wrong with this machine or installation, and the cure.",
            "Looks and changes nothing. The external database is found as serve finds it: PENDOPO_DATABASE_URL,"
                    + " PENDOPO_DATABASE_OWNERPASSWORD and PENDOPO_DATABASE_APPPASSWORD, or the same in --config."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is wrong", "1:something is wrong"})
final class Doctor implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            description = "where the hall shall listen (default: server.port of the settings, or 8080)")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "data folder to look at (default: ./data/demo; with --config ./data/serve)")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "file of settings, as for serve")
    private @Nullable Path config;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var own = Path.of("data", config == null ? "demo" : "serve");
        var folder = (data == null ? own : data).toAbsolutePath().normalize();
        var findings = new ArrayList<Finding>();
        findings.addAll(MachineCheck.look());
        var settings = FileSettings.read(config);
        settings.ifPresentOrElse(
                found -> findings.add(PortCheck.look(port == null ? found.port() : port, folder, found)),
                () -> findings.add(new Finding.Wrong(
                        "The settings file " + config + " cannot be read.", "Check its name and its owner.")));
        findings.addAll(FolderCheck.look(folder));
        settings.map(DatabaseCheck::look).ifPresent(findings::addAll);
        findings.forEach(finding -> print(out, finding));
        long wrong = findings.stream().filter(Finding.Wrong.class::isInstance).count();
        long warnings =
                findings.stream().filter(Finding.Warning.class::isInstance).count();
        out.printf("%n%d wrong, %d to think about, %d good%n", wrong, warnings, findings.size() - wrong - warnings);
        out.flush();
        return wrong == 0 ? 0 : 1;
    }

    private static void print(PrintWriter out, Finding finding) {
        switch (finding) {
            case Finding.Good(var what) -> out.println("good     " + what);
            case Finding.Warning(var what, var cure) ->
                lines("think    ", what, cure).forEach(out::println);
            case Finding.Wrong(var what, var cure) ->
                lines("WRONG    ", what, cure).forEach(out::println);
        }
    }

    private static List<String> lines(String mark, String what, String cure) {
        return List.of(mark + what, "         cure: " + cure);
    }
}
