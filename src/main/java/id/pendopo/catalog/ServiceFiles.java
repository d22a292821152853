package id.pendopo.catalog;

import id.pendopo.kernel.RegionCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All files of one version of a service: of a layer, merged with those of its base; with the letters that a region
 * shares. This is what runs; nothing else is looked at.
 *
 * @param files text by path inside the service, for example {@code letters/decree.html}
 * @param origins by file and JSON pointer ({@code service.yaml#/clock/days}): the region whose layer sets the value; empty
 *     for a service that stands alone
 * @param baseDigest the version of the base on which a layer was merged
 */
record ServiceFiles(
        RegionCode region,
        String code,
        SortedMap<String, String> files,
        SortedMap<String, String> origins,
        Optional<String> baseDigest) {

    static final String SERVICE = "service.yaml";
    static final String FORM_SCHEMA = "form.schema.json";
    static final String FORM_UI = "form.ui.yaml";
    static final String LETTERS = "letters/";
    static final String ASKS = "asks/";
    static final String TESTS = "tests/";
    static final String LETTERHEAD = "letterhead.yaml";
    static final String REMEDIES = "remedies.yaml";

    ServiceFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
    }

    static ServiceFiles alone(RegionCode region, String code, SortedMap<String, String> files) {
        return new ServiceFiles(region, code, files, new TreeMap<>(), Optional.empty());
    }

    /** SHA-256 over all files in the order of their names, each with its length, so that no two sets look alike. */
    String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            files.forEach((path, text) -> {
                part(sha, path);
                part(sha, text);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    Optional<String> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static void part(MessageDigest sha, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        sha.update(bytes);
    }
}
