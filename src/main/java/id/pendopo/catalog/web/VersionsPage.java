package id.pendopo.catalog.web;

import id.pendopo.catalog.Version;
import java.time.LocalDate;
import java.util.List;

/** The versions of one service, newest first. */
public record VersionsPage(String code, String name, List<Version> versions, LocalDate today) {

    /** The digest of the version that holds today; of the newest where none does. */
    public String current() {
        return versions.stream()
                .filter(Version::isCurrent)
                .findFirst()
                .orElse(versions.getFirst())
                .digest();
    }
}
