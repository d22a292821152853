package id.pendopo.catalog;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks the files of services without a running hall: what {@code pendopo catalog check} does. */
public final class CatalogCheck {

    private static final int FINE = 0;
    private static final int FAULTY = 1;
    private static final int MISUSED = 64;

    private CatalogCheck() {}

    /**
     * Checks all services below a folder and prints what is wrong: file, line, column, what, and the cure.
     *
     * @return an exit code: 0 fine, 1 with errors, 64 where the folder is none
     */
    public static int run(Path folder, PrintStream out) {
        if (!Files.isDirectory(folder)) {
            out.println(
                    "There is no folder " + folder + ". Name the one that holds the regions, for example services.");
            return MISUSED;
        }
        var tree = ServiceTree.of(folder);
        var findings = check(tree);
        findings.forEach(out::println);
        long errors = findings.stream().filter(Finding::isError).count();
        out.println(tree.folders().size() + " services, " + errors + " errors, " + (findings.size() - errors)
                + " warnings");
        return errors == 0 ? FINE : FAULTY;
    }

    static List<Finding> check(ServiceTree tree) {
        var findings = new ArrayList<Finding>();
        tree.folders()
                .forEach(folder ->
                        findings.addAll(ServiceCheck.check(tree, folder).findings()));
        tree.regions().forEach(region -> {
            var own = new Findings();
            AuthorityCheck.check(tree, region, own);
            findings.addAll(own.sorted());
        });
        return findings.stream().distinct().sorted().toList();
    }
}
