package id.pendopo.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Takes out of a picture what only tells of its making: place, camera, owner, comments, previews. What a picture is drawn by
 * stays, and with it how a photograph is turned. Pure; the picture is a sound one.
 */
final class PictureCleaning {

    private static final Set<String> PNG_DRAWN_BY = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs");

    private static final byte[] PROFILE = ascii("ICC_PROFILE\0");
    private static final byte[] EXIF = ascii("Exif\0\0");
    private static final int ORIENTATION = 0x0112;

    private PictureCleaning() {}

    static byte[] of(byte[] picture, Upload.Type type) {
        return type == Upload.Type.PNG ? png(picture) : jpeg(picture);
    }

    private static byte[] png(byte[] picture) {
        var buffer = ByteBuffer.wrap(picture);
        var clean = new ByteArrayOutputStream(picture.length);
        clean.write(picture, 0, 8);
        for (int at = 8; at + 12 <= picture.length; ) {
            int whole = 12 + buffer.getInt(at);
            if (PNG_DRAWN_BY.contains(new String(picture, at + 4, 4, StandardCharsets.ISO_8859_1))) {
                clean.write(picture, at, whole);
            }
            at += whole;
        }
        return clean.toByteArray();
    }

    /** Segments until the first scan; from there on it is drawn. */
    private static byte[] jpeg(byte[] picture) {
        var clean = new ByteArrayOutputStream(picture.length);
        clean.write(picture, 0, 2);
        int turned = 0;
        int at = 2;
        while (marker(picture, at) != 0xDA && marker(picture, at) != 0xD9) {
            int marker = marker(picture, at);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            boolean alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
            int whole = alone ? 2 : 2 + number(picture, at + 2);
            if (isDrawnBy(picture, at, marker)) {
                clean.write(picture, at, whole);
            } else if (marker == 0xE1 && turned == 0) {
                turned = turned(Arrays.copyOfRange(picture, at + 4, at + whole));
            }
            at += whole;
        }
        clean.write(picture, at, picture.length - at);
        return turned < 2 ? clean.toByteArray() : turned(clean.toByteArray(), turned);
    }

    private static boolean isDrawnBy(byte[] picture, int at, int marker) {
        boolean told = marker == 0xFE || (marker >= 0xE0 && marker <= 0xEF);
        return !told || marker == 0xE0 || marker == 0xEE || (marker == 0xE2 && starts(picture, at + 4, PROFILE));
    }

    /** How a camera says that it was held, 1 to 8; 0 where it does not. */
    private static int turned(byte[] told) {
        if (!starts(told, 0, EXIF) || told.length < EXIF.length + 8) {
            return 0;
        }
        var tiff = ByteBuffer.wrap(told, EXIF.length, told.length - EXIF.length).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int from = tiff.getInt(4);
        if (from < 8 || from > tiff.limit() - 2) {
            return 0;
        }
        int entries = tiff.getShort(from) & 0xFFFF;
        for (int at = from + 2; entries-- > 0 && at + 12 <= tiff.limit(); at += 12) {
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                int turned = tiff.getShort(at + 8);
                return turned >= 1 && turned <= 8 ? turned : 0;
            }
        }
        return 0;
    }

    /** With a note of how it is turned, and of nothing else, behind its head. */
    private static byte[] turned(byte[] picture, int turned) {
        var note = ByteBuffer.allocate(36);
        note.putShort((short) 0xFFE1).putShort((short) 34).put(EXIF);
        note.put(ascii("MM")).putShort((short) 42).putInt(8);
        note.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1);
        note.putShort((short) turned).putShort((short) 0).putInt(0);
        int head = marker(picture, 2) == 0xE0 ? 4 + number(picture, 4) : 2;
        return ByteBuffer.allocate(picture.length + note.capacity())
                .put(picture, 0, head)
                .put(note.array())
                .put(picture, head, picture.length - head)
                .array();
    }

    private static int marker(byte[] picture, int at) {
        return picture[at + 1] & 0xFF;
    }

    private static int number(byte[] picture, int at) {
        return ((picture[at] & 0xFF) << 8) | (picture[at + 1] & 0xFF);
    }

    private static boolean starts(byte[] bytes, int at, byte[] with) {
        return bytes.length >= at + with.length && Arrays.equals(bytes, at, at + with.length, with, 0, with.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
