package id.pendopo.web;

/** What the component templates take where a plain string is not enough. */
public final class Parts {

    private Parts() {}

    /**
     * One choice of a select, of radios or of checkboxes.
     *
     * @param hint below the choice; empty for none
     */
    public record Option(String value, String text, String hint) {

        public Option(String value, String text) {
            this(value, text, "");
        }
    }

    /**
     * A row of a list of facts.
     *
     * @param href where the fact is changed; empty for none
     * @param action text of that link
     */
    public record Row(String key, String value, String href, String action) {

        public Row(String key, String value) {
            this(key, value, "", "");
        }
    }

    /** How far something of a time line is. */
    public enum Progress {
        DONE,
        NOW,
        NEXT,
        STOPPED
    }

    /**
     * A point of a time line.
     *
     * @param when already in words; empty for what lies ahead
     * @param text more about it; empty for none
     */
    public record Moment(Progress progress, String title, String when, String text) {}

    /**
     * A tab without a script: a link to the same page with another part.
     *
     * @param count how much waits there; negative for none shown
     */
    public record Tab(String href, String text, boolean current, String count) {

        public Tab(String href, String text, boolean current) {
            this(href, text, current, "");
        }
    }

    /** How a clock stands; decides the colour, never alone: the text says it too. */
    public enum Pace {
        RUNNING,
        SOON,
        LATE,
        PAUSED
    }

    /** Colour of a status; the word carries the meaning. */
    public enum Tone {
        NEUTRAL,
        ACTIVE,
        WAITING,
        GOOD,
        BAD,
        ATTENTION;

        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A document that was handed in.
     *
     * @param size already in words
     * @param href where it can be seen; empty for nowhere
     */
    public record File(String name, String size, String href) {}
}
