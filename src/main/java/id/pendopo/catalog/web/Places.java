package id.pendopo.catalog.web;

import id.pendopo.catalog.Difference;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words where in a service two versions differ. */
public final class Places {

    private static final String PART = "catalog.compare.part.";

    private Places() {}

    /** For example "Service › Time › Working days"; a part without a word of its own keeps its name. */
    public static String of(Texts texts, Difference difference) {
        var parts = new ArrayList<String>();
        parts.add(file(texts, difference.file()));
        Stream.of(difference.pointer().split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> word(texts, part))
                .forEach(parts::add);
        return parts.stream().collect(Collectors.joining(" › "));
    }

    private static String file(Texts texts, String name) {
        if (name.startsWith("letters/")) {
            return texts.get("catalog.compare.file.letter", word(texts, bare(name.substring("letters/".length()))));
        }
        if (name.startsWith("tests/")) {
            return texts.get("catalog.compare.file.test", bare(name.substring("tests/".length())));
        }
        var key = "catalog.compare.file." + name;
        return texts.has(key) ? texts.get(key) : name;
    }

    private static String word(Texts texts, String part) {
        if (part.chars().allMatch(Character::isDigit)) {
            return texts.get("catalog.compare.nth", Integer.parseInt(part) + 1);
        }
        return texts.has(PART + part) ? texts.get(PART + part) : part.replace('-', ' ');
    }

    private static String bare(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }
}
