package id.pendopo.kernel;

import java.util.List;
import java.util.Map;

/**
 * The system understood the request and will not carry it out.
 *
 * <p>The message is for the log and holds no personal data. The reader sees the text behind {@link #messageKey()} with
 * {@link #values()}, and nothing else. The web turns {@link #kind()} into a status and {@link #slug()} into the stable
 * {@code type} of a problem (RFC 9457).
 */
public class Refusal extends RuntimeException {

    /** What sort of "no" this is; the web maps each to one status. */
    public enum Kind {
        /** What was sent does not make sense: 400. */
        MALFORMED,
        /** Nobody is signed in: 401. */
        UNAUTHENTICATED,
        /** This person may not: 403. */
        FORBIDDEN,
        /** There is no such thing, or not for this person: 404. */
        NOT_FOUND,
        /** Somebody was faster, or the state does not allow it: 409. */
        CONFLICT,
        /** Too big: 413. */
        TOO_LARGE,
        /** Understood, and wrong in content: 422. */
        INVALID,
        /** Too often: 429. */
        TOO_MANY,
        /** A part that is needed is away for the moment: 503. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String slug;
    private final transient List<Object> values;
    private final transient Map<String, Object> details;

    /**
     * @param slug stable name, kebab-case, for example {@code step-taken}; the text is {@code refusal.<slug>}
     * @param message for the log
     * @param values for the text, in order
     * @param details machine-readable members of the problem, for example {@code actedBy}
     */
    public Refusal(Kind kind, String slug, String message, List<?> values, Map<String, ?> details) {
        super(message);
        this.kind = kind;
        this.slug = slug;
        this.values = List.copyOf(values);
        this.details = Map.copyOf(details);
    }

    public Refusal(Kind kind, String slug, String message, Object... values) {
        this(kind, slug, message, List.of(values), Map.of());
    }

    public Kind kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }

    public String messageKey() {
        return "refusal." + slug;
    }

    public List<Object> values() {
        return values;
    }

    public Map<String, Object> details() {
        return details;
    }
}
