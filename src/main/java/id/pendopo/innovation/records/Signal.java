package id.pendopo.innovation.records;

import java.util.List;

/**
 * One thing on which the life of an innovation hangs, and how it stands.
 *
 * @param slug of the reason, in words under {@code records.signal.<kind>.<slug>}
 * @param values for the reason; a day as 2026-03-17
 */
public record Signal(Kind kind, Light light, String slug, List<String> values) {

    /** On what it hangs, in the order of the effort that it takes to cure, the least first. */
    public enum Kind {
        LOOK,
        OWNER,
        PEOPLE,
        HANDOVER,
        MONEY,
        RULE,
        USE
    }

    public Signal {
        values = List.copyOf(values);
    }

    static Signal of(Kind kind, Light light, String slug, Object... values) {
        return new Signal(
                kind, light, slug, List.of(values).stream().map(String::valueOf).toList());
    }

    /** Of the reason in words. */
    public String key() {
        return "records.signal." + kind + "." + slug;
    }

    /** Of the least that makes it green; a green one asks for nothing. */
    public String effortKey() {
        return "records.effort." + kind + "." + slug;
    }
}
