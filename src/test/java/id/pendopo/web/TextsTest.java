package id.pendopo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds every text of every module to the same rules. */
class TextsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path CODE = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");

    private static final Pattern SLUG = Pattern.compile(
            "Refusal\\.Kind\\.[A-Z_]+,\\s*\"([a-z0-9-]+)\"|Kind\\.[A-Z_]+,\\s*\"([a-z0-9-]+)\",\\s*\"[A-Z]");
    private static final Pattern USED = Pattern.compile("texts\\.get\\(\"([A-Za-z0-9._-]+)\"[,)]");

    /** What is left of a template without its code, tags and comments is what a reader would see. */
    private static final List<Pattern> NO_TEXT = List.of(
            Pattern.compile("<%--.*?--%>", Pattern.DOTALL),
            Pattern.compile("(?m)^@(import|param).*$"),
            Pattern.compile("!\\{.*?\\}", Pattern.DOTALL),
            Pattern.compile("\\$(unsafe)?\\{(?:[^{}\"]|\"[^\"]*\")*\\}"),
            Pattern.compile("<[^<>`]*>"));

    private static final Pattern WORD = Pattern.compile("(?<!-)>\\s*([A-Za-z]{3,}[^<>@{}]*)<");

    @Test
    void everyTextExistsInBothLanguages() throws IOException {
        for (var file : files(MESSAGES, ".properties")) {
            var name = file.getFileName().toString();
            if (!name.contains("_")) {
                var english = file.resolveSibling(name.replace(".properties", "_en.properties"));
                assertThat(english).exists();
                assertThat(keys(english))
                        .as("keys of %s", english.getFileName())
                        .containsExactlyInAnyOrderElementsOf(keys(file));
            }
        }
    }

    /** Of two texts of one key only one is ever seen, and which is an accident of the order of files. */
    @Test
    void noKeyStandsTwice() throws IOException {
        for (var language : List.of(true, false)) {
            var keys = new ArrayList<String>();
            for (var file : files(MESSAGES, ".properties")) {
                if (file.toString().contains("_") == language) {
                    try (var lines = Files.lines(file)) {
                        lines.filter(line -> line.contains("=") && !line.startsWith("#"))
                                .forEach(line -> keys.add(
                                        line.substring(0, line.indexOf('=')).strip()));
                    }
                }
            }
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    /** A straight apostrophe opens a quotation in a pattern and swallows what follows. */
    @Test
    void noTextHoldsAStraightApostrophe() throws IOException {
        for (var file : files(MESSAGES, ".properties")) {
            read(file)
                    .forEach((key, text) -> assertThat(String.valueOf(text))
                            .as("%s in %s: write ’", key, file.getFileName())
                            .doesNotContain("'"));
        }
    }

    @Test
    void everyRefusalHasItsText() throws IOException {
        var known = allKeys();
        var missing = new TreeSet<String>();
        for (var file : files(CODE, ".java")) {
            var found = SLUG.matcher(Files.readString(file));
            while (found.find()) {
                var slug = found.group(1) == null ? found.group(2) : found.group(1);
                boolean there = slug.endsWith("-")
                        ? known.stream().anyMatch(key -> key.startsWith("refusal." + slug))
                        : known.contains("refusal." + slug);
                if (!there) {
                    missing.add("refusal." + slug + " (" + file.getFileName() + ")");
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextThatATemplateNamesExists() throws IOException {
        var known = allKeys();
        var missing = new TreeSet<String>();
        for (var file : files(TEMPLATES, ".jte")) {
            var found = USED.matcher(Files.readString(file));
            while (found.find()) {
                if (!known.contains(found.group(1))) {
                    missing.add(found.group(1) + " (" + file + ")");
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateHoldsATextOfItsOwn() throws IOException {
        var found = new TreeSet<String>();
        for (var file : files(TEMPLATES, ".jte")) {
            var template = Files.readString(file);
            for (var pattern : NO_TEXT.subList(0, NO_TEXT.size() - 1)) {
                template = pattern.matcher(template).replaceAll("");
            }
            var word = WORD.matcher(template);
            while (word.find()) {
                found.add(word.group(1).strip() + " (" + file + ")");
            }
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> allKeys() throws IOException {
        var keys = new TreeSet<String>();
        for (var file : files(MESSAGES, ".properties")) {
            keys.addAll(keys(file));
        }
        return keys;
    }

    private static Set<String> keys(Path file) throws IOException {
        return new TreeSet<>(read(file).stringPropertyNames());
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
