package id.pendopo.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A promise about content without the content: SHA-256 over salt and content. Whoever keeps the salt can prove later
 * what was promised; once the salt is erased, the digest says nothing about anybody.
 *
 * @param salt 16 random bytes, kept by the module that acted, never by the log
 * @param digest 32 bytes
 */
public record Commitment(byte[] salt, byte[] digest) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Commitment to(String content) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new Commitment(salt, digest(salt, content));
    }

    /** The same promise again, from the salt that was kept. */
    public static Commitment of(byte[] salt, String content) {
        return new Commitment(salt, digest(salt, content));
    }

    public boolean holdsFor(String content) {
        return MessageDigest.isEqual(digest, digest(salt, content));
    }

    private static byte[] digest(byte[] salt, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(ByteBuffer.allocate(4).putInt(salt.length).array());
            sha.update(salt);
            sha.update(bytes);
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest);
    }
}
