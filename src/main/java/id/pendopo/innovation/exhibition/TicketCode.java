package id.pendopo.innovation.exhibition;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a visitor carries: sixteen characters nobody can guess (80 bits), without those that people mix up.
 *
 * @param value without the hyphens that make it readable
 */
record TicketCode(String value) {

    static final int LENGTH = 16;
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    static TicketCode drawn() {
        return drawn(RANDOM);
    }

    static TicketCode drawn(RandomGenerator random) {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new TicketCode(code.toString());
    }

    /** As somebody types it or a camera reads it: with hyphens and spaces, in small letters. */
    static Optional<TicketCode> read(String typed) {
        if (typed.length() > 60) {
            return Optional.empty();
        }
        var plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.length() == LENGTH && plain.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)
                ? Optional.of(new TicketCode(plain))
                : Optional.empty();
    }

    /** In groups of four. */
    String written() {
        return value.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** It opens its ticket, so it belongs in no log. */
    @Override
    public String toString() {
        return "TicketCode[…]";
    }
}
