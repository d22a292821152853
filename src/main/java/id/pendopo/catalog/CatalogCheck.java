package id.pendopo.catalog;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks the files of services without a running hall: what {@code pendopo catalog check} does. */
public final class CatalogCheck {

    private static final int FINE = 0;
    private static final int FAULTY = 1;
    private static final int MISUSED = 64;

    private CatalogCheck() {}

    /**
     * Checks all services below a folder and prints what is wrong: file, line, column, what, and the cure. The folder of
     * one region or of one service will do: what they share with others is found above them.
     *
     * @return an exit code: 0 fine, 1 with errors, 64 where the folder is none
     */
    public static int run(Path folder, PrintStream out) {
        if (!Files.isDirectory(folder)) {
            out.println(
                    "There is no folder " + folder + ". Name the one that holds the regions, for example services.");
            return MISUSED;
        }
        var part = Part.of(folder.toAbsolutePath().normalize());
        var tree = ServiceTree.of(part.root());
        var folders = tree.folders().stream()
                .filter(service -> service.path().startsWith(part.below()))
                .toList();
        if (folders.isEmpty()) {
            out.println("There is no service in " + folder
                    + ". A service lies in REGION/CODE/service.yaml, for example 35/research-recommendation.");
            return MISUSED;
        }
        var findings = Stream.concat(check(tree).stream(), EmptyFolders.of(part.root(), tree).stream())
                .filter(finding -> finding.file().startsWith(part.below()))
                .sorted()
                .toList();
        findings.forEach(out::println);
        long errors = findings.stream().filter(Finding::isError).count();
        out.println(folders.size() + " services, " + errors + " errors, " + (findings.size() - errors) + " warnings");
        return errors == 0 ? FINE : FAULTY;
    }

    /**
     * What is to be checked of a tree.
     *
     * @param root folder that holds the regions
     * @param below what the paths in it begin with; empty for all
     */
    private record Part(Path root, String below) {

        private static final Pattern REGION = Pattern.compile("\\d{2}(\\.\\d{2})?");

        static Part of(Path folder) {
            var parent = folder.getParent();
            if (parent != null && isRegion(folder)) {
                return new Part(parent, folder.getFileName() + "/");
            }
            var above = parent == null ? null : parent.getParent();
            return parent != null && above != null && isRegion(parent)
                    ? new Part(above, parent.getFileName() + "/" + folder.getFileName() + "/")
                    : new Part(folder, "");
        }

        private static boolean isRegion(Path folder) {
            var name = folder.getFileName();
            return name != null && REGION.matcher(name.toString()).matches();
        }
    }

    static List<Finding> check(ServiceTree tree) {
        var findings = new ArrayList<Finding>();
        tree.folders()
                .forEach(folder ->
                        findings.addAll(ServiceCheck.check(tree, folder).findings()));
        tree.regions().forEach(region -> {
            var own = new Findings();
            RegionCheck.check(tree, region, AuthorityCheck.check(tree, region, own), own);
            findings.addAll(own.sorted());
        });
        return findings.stream().distinct().sorted().toList();
    }
}
