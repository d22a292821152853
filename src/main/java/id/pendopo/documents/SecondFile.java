package id.pendopo.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Finds a second file inside one: an archive that its own programs would open, whatever stands before and behind it. */
final class SecondFile {

    /** Six bytes and more, so that no honest packed stream holds them by chance. */
    private static final List<byte[]> ANYWHERE = List.of(ascii("7z\u00BC\u00AF'\u001C"), ascii("Rar!\u001A\u0007"));

    private static final byte[] ZIP_END = ascii("PK\u0005\u0006");
    private static final byte[] ZIP_ENTRY = ascii("PK\u0001\u0002");
    private static final int ZIP_END_SIZE = 22;
    private static final int ZIP_COMMENT = 0xFFFF;
    private static final byte[] TAR = ascii("ustar");
    private static final int TAR_AT = 257;
    private static final byte[] DISC = ascii("CD001");
    private static final int DISC_AT = 0x8001;

    private SecondFile() {}

    static void refuse(byte[] bytes) {
        if (isZip(bytes)
                || stands(bytes, TAR, TAR_AT)
                || stands(bytes, DISC, DISC_AT)
                || ANYWHERE.stream().anyMatch(mark -> Content.indexOf(bytes, mark, 0) >= 0)) {
            throw Content.refused("upload-mixed", "A file is an archive as well");
        }
    }

    /** A ZIP is read from its end: a record there leads to the list of what is in it. */
    private static boolean isZip(byte[] bytes) {
        var little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = Content.indexOf(bytes, ZIP_END, Math.max(0, bytes.length - ZIP_END_SIZE - ZIP_COMMENT));
        while (at >= 0 && at + ZIP_END_SIZE <= bytes.length) {
            long size = Integer.toUnsignedLong(little.getInt(at + 12));
            long from = Integer.toUnsignedLong(little.getInt(at + 16));
            if (stands(bytes, ZIP_ENTRY, from) || stands(bytes, ZIP_ENTRY, at - size)) {
                return true;
            }
            at = Content.indexOf(bytes, ZIP_END, at + 1);
        }
        return false;
    }

    private static boolean stands(byte[] bytes, byte[] mark, long at) {
        return at >= 0
                && at + mark.length <= bytes.length
                && Arrays.equals(bytes, (int) at, (int) at + mark.length, mark, 0, mark.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
