package id.pendopo.transparency;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/**
 * Names a row of the log without asking the database: a UUID of version 7 (RFC 9562) whose random part is the digest's,
 * which is as good as random because it is salted. The same act, logged twice, meets itself and is refused.
 */
final class LogId {

    private LogId() {}

    static UUID of(Instant at, byte[] digest) {
        var random = ByteBuffer.wrap(digest);
        long high = (at.toEpochMilli() << 16) | 0x7000L | (random.getShort() & 0x0FFFL);
        long low = 0x8000_0000_0000_0000L | (random.getLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }

    /** Nothing that was logged at this moment or later bears a smaller one. */
    static UUID first(Instant at) {
        return new UUID(at.toEpochMilli() << 16, 0);
    }
}
