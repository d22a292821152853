package id.pendopo.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes along of a photograph what it is drawn by: frames, tables, scans, what is said of its colours, and how it is turned.
 * All else is left, known or not. A profile of colours is taken whole, with whatever words its maker wrote into it.
 */
final class JpegCleaning {

    private static final int COLOURS_AND_SIZE = 0xE0;
    private static final int NOTE = 0xE1;
    private static final int PROFILE_PART = 0xE2;
    private static final int INKS = 0xEE;

    private static final byte[] JFIF = ascii("JFIF\0");
    private static final byte[] EXIF = ascii("Exif\0\0");
    private static final byte[] PROFILE = ascii("ICC_PROFILE\0");
    private static final byte[] ADOBE = ascii("Adobe");

    private static final int JFIF_WITHOUT_THUMBNAIL = 14;
    private static final int ADOBE_WHOLE = 12;
    private static final int ORIENTATION = 0x0112;

    private final byte[] picture;
    private final ByteArrayOutputStream clean;
    private int turned;
    private boolean begun;

    private JpegCleaning(byte[] picture) {
        this.picture = picture;
        this.clean = new ByteArrayOutputStream(picture.length);
    }

    static byte[] of(byte[] picture) {
        var cleaning = new JpegCleaning(picture);
        cleaning.clean.write(picture, 0, 2);
        JpegParts.walk(picture, cleaning::part);
        var clean = cleaning.clean.toByteArray();
        return cleaning.turned < 2 ? clean : turned(clean, cleaning.turned);
    }

    private void part(int marker, int from, int to) {
        if (isDrawing(marker)) {
            clean.write(picture, from, to - from);
        } else if (!begun) { // once a scan has begun no reader heeds what else is said
            said(marker, Arrays.copyOfRange(picture, Math.min(from + 4, to), to));
        }
        begun |= marker == JpegParts.SCAN;
    }

    /** Frames, tables, scans with their restart marks, and the end. */
    private static boolean isDrawing(int marker) {
        return (marker >= 0xC0 && marker <= 0xCF) || (marker >= 0xD9 && marker <= 0xDB) || marker == 0xDD;
    }

    private void said(int marker, byte[] told) {
        if (marker == NOTE && turned == 0) {
            turned = turned(told);
        } else if (marker == PROFILE_PART && starts(told, PROFILE)) {
            keep(marker, told);
        } else if (marker == INKS && starts(told, ADOBE) && told.length >= ADOBE_WHOLE) {
            keep(marker, Arrays.copyOf(told, ADOBE_WHOLE));
        } else if (marker == COLOURS_AND_SIZE && starts(told, JFIF) && told.length >= JFIF_WITHOUT_THUMBNAIL) {
            // the last two bytes are a thumbnail's width and height
            keep(marker, Arrays.copyOf(Arrays.copyOf(told, JFIF_WITHOUT_THUMBNAIL - 2), JFIF_WITHOUT_THUMBNAIL));
        }
    }

    private void keep(int marker, byte[] told) {
        clean.writeBytes(ByteBuffer.allocate(4 + told.length)
                .putShort((short) (0xFF00 | marker))
                .putShort((short) (2 + told.length))
                .put(told)
                .array());
    }

    /** How a camera says that it was held, 1 to 8; 0 where it does not. */
    private static int turned(byte[] told) {
        if (!starts(told, EXIF) || told.length < EXIF.length + 8) {
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
        int head = (picture[3] & 0xFF) == COLOURS_AND_SIZE ? 4 + JpegParts.number(picture, 4) : 2;
        return ByteBuffer.allocate(picture.length + note.capacity())
                .put(picture, 0, head)
                .put(note.array())
                .put(picture, head, picture.length - head)
                .array();
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
