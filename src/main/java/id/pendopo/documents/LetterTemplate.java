package id.pendopo.documents;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import id.pendopo.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The body of a letter as data: Mustache without logic in a small subset of XHTML. It may come from another region, so it
 * can name values and nothing else: no code, nothing fetched, nothing unescaped.
 */
public final class LetterTemplate {

    static final int LONGEST = 60_000;

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withEscaper(Escapers.HTML)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withCollector(new MapsOnly())
            .withLoader(name -> {
                throw new MustacheException("A letter takes in no other file: " + name);
            });

    private final Template compiled;

    private LetterTemplate(Template compiled) {
        this.compiled = compiled;
    }

    /** What is wrong with a template: where, what, and what to do about it. */
    public record Fault(int line, String message, String cure) {}

    /** Everything that is wrong with this source; empty if a letter can be made of it. */
    public static List<Fault> check(String source) {
        return LetterRules.check(source);
    }

    /** Refuses a source with faults. */
    public static LetterTemplate of(String source) {
        var faults = check(source);
        if (!faults.isEmpty()) {
            var first = faults.getFirst();
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "letter-template",
                    "Letter template, line " + first.line() + ": " + first.message(),
                    first.line(),
                    first.message(),
                    first.cure());
        }
        return new LetterTemplate(compile(source));
    }

    static Template compile(String source) {
        return COMPILER.compile(source);
    }

    /** The body with its values; a value that the template names and the map lacks is an error, never a gap. */
    String fill(Map<String, ?> values) {
        try {
            return compiled.execute(LetterValues.plain(values));
        } catch (MustacheException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "letter-value",
                    "A letter template names a value that was not given: " + e.getMessage(),
                    e.getMessage() == null ? "?" : e.getMessage());
        }
    }

    /** Looks into maps, and into nothing else: the default would call methods of whatever object it meets. */
    private static final class MapsOnly extends BasicCollector {

        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map || "this".equals(name) || name.isEmpty()
                    ? super.createFetcher(context, name)
                    : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
