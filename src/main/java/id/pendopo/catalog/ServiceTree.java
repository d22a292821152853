package id.pendopo.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files in {@code services/}: what a person edits and git keeps.
 *
 * @param files text by path, for example {@code 35/research-recommendation/service.yaml}
 */
record ServiceTree(SortedMap<String, String> files) {

    private static final int FILES_MAX = 20_000;
    private static final Pattern KNOWN = Pattern.compile(".*\\.(yaml|json|html)");
    private static final String ROOT = "services/";

    /** Where a service lies. */
    record Folder(String region, String code) implements Comparable<Folder> {

        String path() {
            return region + "/" + code + "/";
        }

        @Override
        public int compareTo(Folder other) {
            return path().compareTo(other.path());
        }
    }

    static ServiceTree of(Path root) {
        var files = new TreeMap<String, String>();
        try (var found = Files.walk(root, 6)) {
            var paths =
                    found.filter(Files::isRegularFile).limit(FILES_MAX).sorted().toList();
            for (Path path : paths) {
                var name = root.relativize(path).toString().replace('\\', '/');
                if (KNOWN.matcher(name).matches()) {
                    files.put(name, text(Files.readAllBytes(path)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of services cannot be read: " + root, e);
        }
        return new ServiceTree(files);
    }

    /** The services that come with the program. */
    static ServiceTree ofClassPath() {
        var files = new TreeMap<String, String>();
        try {
            var resolver = new PathMatchingResourcePatternResolver(ServiceTree.class.getClassLoader());
            for (Resource resource : resolver.getResources("classpath:" + ROOT + "**")) {
                var address = resource.getURL().toString();
                var name = address.substring(address.lastIndexOf("/" + ROOT) + ROOT.length() + 1);
                if (KNOWN.matcher(name).matches()) {
                    files.put(name, text(resource.getContentAsByteArray()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The services of the program cannot be read", e);
        }
        return new ServiceTree(files);
    }

    SortedSet<Folder> folders() {
        var folders = new TreeSet<Folder>();
        for (String path : files.keySet()) {
            var parts = path.split("/", -1);
            if (parts.length >= 3 && !parts[1].startsWith("_") && parts[0].matches("\\d{2}(\\.\\d{2})?")) {
                folders.add(new Folder(parts[0], parts[1]));
            }
        }
        return folders;
    }

    /** Regions that have files. */
    SortedSet<String> regions() {
        var regions = new TreeSet<String>();
        for (String path : files.keySet()) {
            if (path.matches("\\d{2}(\\.\\d{2})?/.*")) {
                regions.add(path.substring(0, path.indexOf('/')));
            }
        }
        return regions;
    }

    /** The files below a folder, by their path in it. */
    SortedMap<String, String> below(String folder) {
        var below = new TreeMap<String, String>();
        for (Map.Entry<String, String> file : files.tailMap(folder).entrySet()) {
            if (!file.getKey().startsWith(folder)) {
                break;
            }
            below.put(file.getKey().substring(folder.length()), file.getValue());
        }
        return below;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
