package id.pendopo.innovation.judging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A public seed. All that is left to chance is drawn from it by SHA-256, so that anybody draws the same again.
 *
 * @param value any text; a drawn one has 64 hexadecimal digits
 */
public record Seed(String value) {

    /** The lot of a name: 64 hexadecimal digits. Of two the lower comes first. */
    public String lot(String purpose, String name) {
        return HexFormat.of().formatHex(digest(purpose, name));
    }

    /** A seed that nobody could know before all these words were spoken, and that everybody can make again. */
    public Seed mixedWith(List<String> words) {
        return new Seed(lot("mixed", String.join("\n", words.stream().sorted().toList())));
    }

    Numbers numbers(String purpose) {
        return new Numbers(ByteBuffer.wrap(digest(purpose, "")).getLong());
    }

    /**
     * The generator that the documentation of {@link java.util.Random} fixes for every machine, without its locks: a bootstrap
     * draws millions of numbers.
     */
    static final class Numbers {

        private static final long FACTOR = 0x5DEECE66DL;
        private static final long MASK = (1L << 48) - 1;

        private long state;

        private Numbers(long seed) {
            this.state = (seed ^ FACTOR) & MASK;
        }

        /** From zero up to, but not including, the bound. */
        int below(int bound) {
            int drawn = next();
            if ((bound & -bound) == bound) {
                return (int) ((bound * (long) drawn) >> 31);
            }
            int within = drawn % bound;
            while (drawn - within + (bound - 1) < 0) {
                drawn = next();
                within = drawn % bound;
            }
            return within;
        }

        private int next() {
            state = (state * FACTOR + 0xBL) & MASK;
            return (int) (state >>> 17);
        }
    }

    private byte[] digest(String purpose, String name) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((value + "\n" + purpose + "\n" + name).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
