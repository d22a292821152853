package id.pendopo.command;

import id.pendopo.catalog.CatalogCheck;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "catalog",
        description = "What services are made of, as files.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CatalogCommands implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Say which: catalog check [PATH].");
    }

    @Command(
            name = "check",
            description = {
                "Checks services: each fault with file, line, column and cure; runs their own tests.",
                "Needs no running hall and changes nothing."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:no errors", "1:errors", "64:there is no such folder"})
    int check(
            @Parameters(
                            paramLabel = "PATH",
                            arity = "0..1",
                            defaultValue = "services",
                            description = "folder that holds the regions (default: ${DEFAULT-VALUE})")
                    Path path) {
        return CatalogCheck.run(path, System.out);
    }
}
