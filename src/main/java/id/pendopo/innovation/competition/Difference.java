package id.pendopo.innovation.competition;

/**
 * Something that is not as it was sealed, promised or published.
 *
 * @param what of what it is: an entry with its juror, or the number of a publication
 */
public record Difference(Kind kind, String what) {

    /** How it was found. */
    public enum Kind {
        /** The scores are not those of their seal. */
        SEAL,
        /** What was opened is not what the juror had saved. */
        SHEET,
        /** The rules are not those that were frozen; of which number. */
        RULES,
        /** What stands in the entry is not what was sent or decided about. */
        ENTRY,
        /** The log was promised an act of which no row tells any more; which, as the log names it. */
        GONE,
        /** An act is not as it was promised; which, as the log names it. */
        ACT,
        /** What stands here was never promised in the public log. */
        LOG,
        /** The published file is another one than was published, or does not hold. */
        PUBLICATION,
        /** The rows give another list than the last one that was published. */
        LIST;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whether an act is told of, as the log names it. */
        public boolean isOfAct() {
            return this == ACT || this == GONE;
        }
    }
}
