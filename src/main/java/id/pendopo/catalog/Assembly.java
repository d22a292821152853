package id.pendopo.catalog;

import id.pendopo.catalog.ServiceTree.Folder;
import id.pendopo.kernel.RegionCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts together one service: its own files, the letters, letterhead and remedies that its region shares, and, for a
 * layer, those of the service on which it stands.
 */
final class Assembly {

    private static final String SHARED = "/_shared/";

    private final ServiceTree tree;
    private final Findings findings;

    private Assembly(ServiceTree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
    }

    /**
     * @param files what becomes a version
     * @param sources trees that know their lines, by path inside the service
     * @param paths where each file comes from
     */
    record Assembled(ServiceFiles files, Map<String, SourceFile> sources, Map<String, String> paths) {

        /** Where a file lies below the folder of services. */
        String pathOf(String name) {
            return paths.getOrDefault(name, files.region() + "/" + files.code() + "/" + name);
        }

        SourceFile source(String path) {
            var source = sources.get(path);
            return source == null ? SourceFile.absent(pathOf(path)) : source;
        }
    }

    static Assembled of(ServiceTree tree, Folder folder, Findings findings) {
        return new Assembly(tree, findings).assemble(folder);
    }

    private Assembled assemble(Folder folder) {
        var own = alone(folder);
        var base = own.source(ServiceFiles.SERVICE).tree().path("base").asString("");
        if (base.isEmpty()) {
            return own;
        }
        var below = new Folder(RegionCode.of(folder.region()).province().value(), base);
        if (folder.equals(below) || !tree.folders().contains(below)) {
            findings.error(
                    own.source(ServiceFiles.SERVICE),
                    "/base",
                    "There is no service " + below.path() + " to stand on.",
                    "Name a service of the province.");
            return own;
        }
        return merged(folder, own, alone(below));
    }

    private Assembled alone(Folder folder) {
        var files = new TreeMap<String, String>();
        var sources = new LinkedHashMap<String, SourceFile>();
        var paths = new LinkedHashMap<String, String>();
        for (String from : List.of(folder.region() + SHARED, folder.path())) {
            tree.below(from).forEach((name, text) -> {
                files.put(name, text);
                paths.put(name, from + name);
                if (!name.endsWith(".html")) {
                    sources.put(name, SourceReader.read(from + name, text, findings));
                }
            });
        }
        var service = ServiceFiles.alone(RegionCode.of(folder.region()), folder.code(), files);
        return new Assembled(service, sources, paths);
    }

    private Assembled merged(Folder folder, Assembled own, Assembled base) {
        var files = new TreeMap<>(base.files().files());
        var sources = new LinkedHashMap<>(base.sources());
        var origins = new TreeMap<String, String>();
        var paths = new LinkedHashMap<>(base.paths());
        paths.putAll(own.paths());
        takeAwayTests(own, files, sources);
        own.files().files().forEach((name, text) -> {
            var below = base.sources().get(name);
            var above = own.sources().get(name);
            if (below == null || above == null || isWhole(name)) {
                files.put(name, text);
                origins.put(name, folder.region());
                if (above != null) {
                    sources.put(name, above);
                }
                return;
            }
            var layered = Layering.merge(below, named(name, above, folder));
            layered.origins().keySet().forEach(pointer -> origins.put(name + "#" + pointer, folder.region()));
            sources.put(name, layered.merged());
            files.put(name, SourceWriter.write(layered.merged().tree()));
        });
        return new Assembled(
                new ServiceFiles(
                        own.files().region(),
                        folder.code(),
                        files,
                        origins,
                        Optional.of(base.files().digest())),
                sources,
                paths);
    }

    /** A form with other questions cannot be filled by the tests of the base: such a layer brings its own. */
    private static void takeAwayTests(Assembled own, SortedMap<String, String> files, Map<String, SourceFile> sources) {
        if (own.files().files().containsKey(ServiceFiles.FORM_SCHEMA)) {
            files.keySet().removeIf(name -> name.startsWith(ServiceFiles.TESTS));
            sources.keySet().removeIf(name -> name.startsWith(ServiceFiles.TESTS));
        }
    }

    /** Files of which a layer brings its own rather than a difference. */
    private static boolean isWhole(String name) {
        return name.startsWith(ServiceFiles.TESTS)
                || name.equals(ServiceFiles.LETTERHEAD)
                || name.equals(ServiceFiles.REMEDIES);
    }

    /** A layer has the name of its folder, so that it need not be said again. */
    private static SourceFile named(String name, SourceFile layer, Folder folder) {
        if (!name.equals(ServiceFiles.SERVICE) || !(layer.tree() instanceof ObjectNode tree)) {
            return layer;
        }
        var named = tree.deepCopy();
        if (!named.has("code")) {
            named.put("code", folder.code());
        }
        return new SourceFile(layer.path(), named, Collections.unmodifiableMap(layer.places()));
    }
}
