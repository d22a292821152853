package id.pendopo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a bench found: as JSON for programs and as text for people.
 *
 * @param name of the files
 * @param section of docs/speed.md, as its comments name it
 */
record Findings(
        String name,
        String section,
        Path results,
        boolean docs,
        LinkedHashMap<String, Object> all,
        StringBuilder text) {

    Findings(String name, String section, Path results, boolean docs) {
        this(name, section, results, docs, new LinkedHashMap<>(), new StringBuilder());
    }

    /** Into the folder of results, and into the page of the documentation where that was asked for. */
    void write(Path home) throws IOException {
        Files.createDirectories(results);
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(results.resolve(name + ".json"), json.writeValueAsString(all) + "\n");
        Files.writeString(results.resolve(name + ".md"), text);
        if (docs) {
            var page = home.resolve("docs/speed.md");
            var before = Files.readString(page);
            var head = "<!-- " + section + ": written by the bench -->";
            int from = before.indexOf(head) + head.length();
            int to = before.indexOf("<!-- end of " + section + " -->", from);
            if (from < head.length() || to < 0) {
                throw new IOException("docs/speed.md has no place for " + section);
            }
            Files.writeString(page, before.substring(0, from) + "\n\n" + text + "\n" + before.substring(to));
        }
        System.out.println(text);
    }
}
