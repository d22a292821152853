package id.pendopo.documents;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The code behind a QR: 128 random bits in base 32 (RFC 4648), so nobody finds a document by counting. */
final class DocumentCode {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{26}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private DocumentCode() {}

    static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var code = new StringBuilder(26);
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = (held << 8) | (next & 0xFF);
            bits += 8;
            while (bits >= 5) {
                code.append(ALPHABET.charAt((held >> (bits - 5)) & 31));
                bits -= 5;
            }
        }
        return code.append(ALPHABET.charAt((held << (5 - bits)) & 31)).toString();
    }

    /** As a person may type it: any case, with spaces or hyphens. */
    static Optional<String> read(String typed) {
        if (typed.length() > 60) {
            return Optional.empty();
        }
        var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }
}
