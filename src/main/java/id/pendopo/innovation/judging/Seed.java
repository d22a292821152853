package id.pendopo.innovation.judging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

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

    /** Numbers of the generator that the platform's documentation fixes for every machine ({@link Random}). */
    RandomGenerator numbers(String purpose) {
        return new Random(ByteBuffer.wrap(digest(purpose, "")).getLong());
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
