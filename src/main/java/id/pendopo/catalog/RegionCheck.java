package id.pendopo.catalog;

import id.pendopo.catalog.ServiceTree.Folder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Warns of what only shows when the services of a region are seen together: nobody signs, or two count in one book. */
final class RegionCheck {

    private static final List<String> NUMBERINGS = List.of("/numbering", "/children/numbering");

    private final Findings findings;
    private final Map<String, List<Count>> books = new TreeMap<>();

    private RegionCheck(Findings findings) {
        this.findings = findings;
    }

    /**
     * A service that counts in a book of numbers.
     *
     * @param pointer of the numbering
     * @param shared whether it says that others do, too
     */
    private record Count(Folder folder, SourceFile source, String pointer, boolean shared) {}

    static void check(ServiceTree tree, String region, SourceFile authority, Findings findings) {
        var check = new RegionCheck(findings);
        var signed = signed(authority);
        for (Folder folder : tree.folders()) {
            if (folder.region().equals(region)) {
                // what is wrong in the files is told where each service is checked
                var source = Assembly.of(tree, folder, new Findings()).source(ServiceFiles.SERVICE);
                check.signature(folder, source, signed);
                NUMBERINGS.forEach(pointer -> check.count(folder, source, pointer));
            }
        }
        check.books.forEach(check::book);
    }

    private static Set<String> signed(SourceFile authority) {
        return authority
                .tree()
                .valueStream()
                .flatMap(line -> line.path("services").valueStream())
                .map(code -> code.asString(""))
                .collect(Collectors.toSet());
    }

    private void signature(Folder folder, SourceFile source, Set<String> signed) {
        if (source.isPresent() && !signed.contains(folder.code())) {
            findings.warning(
                    own(folder, source, "/code"),
                    "Nobody may sign '" + folder.code() + "': it will not be open to the public.",
                    "Add it to a line of " + folder.region() + "/" + AuthorityCheck.FILE
                            + ", or give the right under Admin, Authority.");
        }
    }

    private void count(Folder folder, SourceFile source, String pointer) {
        var numbering = source.tree().at(pointer);
        var series = numbering.path("series").asString("");
        if (!series.isEmpty()) {
            boolean shared = numbering.path("shared").asBoolean(false);
            books.computeIfAbsent(series, _ -> new ArrayList<>()).add(new Count(folder, source, pointer, shared));
        }
    }

    private void book(String series, List<Count> counts) {
        for (Count count : counts) {
            if (counts.size() > 1 && !count.shared()) {
                var others = counts.stream()
                        .filter(other -> !other.equals(count))
                        .map(other -> other.folder().code())
                        .distinct()
                        .collect(Collectors.joining(", "));
                findings.warning(
                        own(count.folder(), count.source(), count.pointer() + "/series"),
                        "The book of numbers '" + series + "' is counted in by " + others + ", too.",
                        "Write a series of its own, or shared: true beside it where one book is meant.");
            }
        }
    }

    /** Where it stands; of what a layer took over, the layer's own file. */
    private static Place own(Folder folder, SourceFile source, String pointer) {
        var place = source.place(pointer);
        return place.file().startsWith(folder.path()) ? place : Place.whole(folder.path() + ServiceFiles.SERVICE);
    }
}
