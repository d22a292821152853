package id.pendopo.documents;

/** A JPEG's parts in their order, those between its scans and behind the last one too. */
final class JpegParts {

    static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int ALONE = 0x01;

    private JpegParts() {}

    /** Sees one part: a segment, or a scan's head with all that it draws. */
    interface Each {
        void part(int marker, int from, int to);
    }

    /** @return where the picture ends; -1 where it breaks off before */
    static int walk(byte[] bytes, Each each) {
        int at = 2;
        while (at + 1 < bytes.length && bytes[at] == (byte) 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) { // a segment may be preceded by as many of these as one likes
                at++;
                continue;
            }
            int to = end(bytes, at, marker);
            if (to < 0 || to > bytes.length) {
                return -1;
            }
            each.part(marker, at, to);
            if (marker == END) {
                return to;
            }
            at = to;
        }
        return -1;
    }

    private static int end(byte[] bytes, int at, int marker) {
        if (marker == END || marker == ALONE || isRestart(marker)) {
            return at + 2;
        }
        if (marker == 0 || at + 3 >= bytes.length) {
            return -1;
        }
        int length = number(bytes, at + 2);
        if (length < 2) { // it counts itself; who reads on behind it sees another picture than the decoder
            return -1;
        }
        return marker == SCAN ? afterScan(bytes, at + 2 + length) : at + 2 + length;
    }

    /** In a scan FF stands for itself only before 00 or a restart marker. */
    private static int afterScan(byte[] bytes, int from) {
        for (int at = from; at + 1 < bytes.length; at++) {
            int next = bytes[at + 1] & 0xFF;
            if ((bytes[at] & 0xFF) == 0xFF && next != 0 && !isRestart(next)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    static int number(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}
