package id.pendopo.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Folders where a service should be and no file of one is: the tree of files does not know them. */
final class EmptyFolders {

    private EmptyFolders() {}

    static List<Finding> of(Path root, ServiceTree tree) {
        var empty = new ArrayList<Finding>();
        for (String region : tree.regions()) {
            for (String service : folders(root.resolve(region))) {
                var path = region + "/" + service + "/";
                if (!service.startsWith("_") && tree.below(path).isEmpty()) {
                    empty.add(new Finding(
                            path,
                            0,
                            0,
                            Finding.Severity.ERROR,
                            "There is no service in this folder.",
                            "Write its service.yaml, or take the folder away."));
                }
            }
        }
        return empty;
    }

    private static List<String> folders(Path of) {
        try (Stream<Path> found = Files.list(of)) {
            return found.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder cannot be read: " + of, e);
        }
    }
}
