package id.pendopo.catalog;

import id.pendopo.catalog.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Gathers findings; the first hundred of them, since after those nobody reads on. */
final class Findings {

    private static final int MOST = 100;

    private final List<Finding> all = new ArrayList<>();

    void error(String file, String what, String cure) {
        error(Place.whole(file), what, cure);
    }

    void error(Place place, String what, String cure) {
        add(new Finding(place.file(), place.line(), place.column(), Severity.ERROR, what, cure));
    }

    void error(SourceFile file, String pointer, String what, String cure) {
        error(file.place(pointer), what, cure);
    }

    void warning(SourceFile file, String pointer, String what, String cure) {
        warning(file.place(pointer), what, cure);
    }

    void warning(Place place, String what, String cure) {
        add(new Finding(place.file(), place.line(), place.column(), Severity.WARNING, what, cure));
    }

    private void add(Finding finding) {
        if (all.size() < MOST && !all.contains(finding)) {
            all.add(finding);
        }
    }

    boolean hasErrors() {
        return all.stream().anyMatch(Finding::isError);
    }

    List<Finding> sorted() {
        return all.stream().sorted().toList();
    }
}
