package id.pendopo.catalog;

import id.pendopo.catalog.ServiceTree.Folder;
import id.pendopo.kernel.RegionCode;
import java.util.Map;
import java.util.TreeMap;

/** Puts together the files of one service: its own, and the letters that its region shares. */
final class Assembly {

    private Assembly() {}

    static ServiceFiles of(ServiceTree tree, Folder folder) {
        var files = new TreeMap<String, String>();
        shared(tree, folder.region()).forEach((name, text) -> files.put(ServiceFiles.LETTERS + name, text));
        files.putAll(tree.below(folder.path()));
        return ServiceFiles.alone(RegionCode.of(folder.region()), folder.code(), files);
    }

    private static Map<String, String> shared(ServiceTree tree, String region) {
        return tree.below(region + "/_shared/letters/");
    }
}
