package id.pendopo.catalog.web;

import id.pendopo.catalog.Version;
import java.util.Optional;

/**
 * A version about to be made current.
 *
 * @param holds the digest of the version that holds today; empty where none does
 * @param differences between that one and this
 */
public record ChoicePage(
        String code, String name, Version version, Optional<String> holds, int differences, Typed typed) {

    /** What stands in the form. */
    public record Typed(String from, String reason) {}

    public String shortDigest() {
        return version.shortDigest();
    }

    /** Where the differences are read. */
    public String compareHref() {
        return "/admin/services/%s/compare?before=%s&after=%s".formatted(code, holds.orElse(""), version.digest());
    }
}
