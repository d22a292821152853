package id.pendopo.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Takes out of a picture what only tells of its making: place, camera, owner, comments, previews. What a picture is drawn by
 * stays as it is, and with it how a photograph is turned: whoever means to hide words there, in a profile of colours or
 * behind the end of what is packed, may. Pure; the parts of the picture are whole.
 */
final class PictureCleaning {

    private static final Set<String> PNG_DRAWN_BY = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs");

    private PictureCleaning() {}

    static byte[] of(byte[] picture, Upload.Type type) {
        return type == Upload.Type.PNG ? png(picture) : JpegCleaning.of(picture);
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
}
