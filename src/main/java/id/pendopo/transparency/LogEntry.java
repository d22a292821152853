package id.pendopo.transparency;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;

/**
 * What the public log says of one act.
 *
 * @param digest 64 hexadecimal digits
 */
public record LogEntry(RegionCode region, String kind, Instant at, String digest) {

    /** Enough of the digest to recognise it in a list. */
    public String shortDigest() {
        return digest.substring(0, 12);
    }
}
