package id.pendopo.documents;

import id.pendopo.kernel.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Checks a picture: its parts in order to its true end, then of what is kept its size before it is unpacked, and that it unpacks. */
final class ImageCheck {

    private static final int SAMPLE = 2_000;
    private static final List<byte[]> FOREIGN = List.of(
            ascii("PK\u0003\u0004"),
            ascii("PK\u0005\u0006"),
            ascii("%PDF-"),
            ascii("<script"),
            ascii("<html"),
            ascii("<?php"),
            ascii("\u007FELF"),
            ascii("Rar!"),
            ascii("7z\u00BC\u00AF"));

    private ImageCheck() {}

    /** The picture without what it tells of its making, or what lies behind its end; refused where that is another file. */
    static byte[] sound(byte[] bytes, Upload.Type type) {
        int end = type == Upload.Type.PNG ? pngEnd(bytes) : JpegParts.walk(bytes, (_, _, _) -> {});
        if (end < 0) {
            throw Content.refused("upload-cut-off", "A picture breaks off");
        }
        if (end < bytes.length) {
            refuseForeign(bytes, end, type);
        }
        // what is kept is what is tried, so whatever a decoder finds in a part that was dropped opens nothing
        var picture = PictureCleaning.of(end < bytes.length ? Arrays.copyOf(bytes, end) : bytes, type);
        PictureSize.of(picture, type).ifPresent(PictureSize::refuseUnbearable);
        unpack(picture);
        return picture;
    }

    /** Phones append previews and depth maps to a JPEG; nothing honest stands behind a PNG. */
    private static void refuseForeign(byte[] bytes, int end, Upload.Type type) {
        var rest = Arrays.copyOfRange(bytes, end, bytes.length);
        boolean foreign =
                type == Upload.Type.PNG || FOREIGN.stream().anyMatch(magic -> Content.indexOf(rest, magic, 0) >= 0);
        if (foreign) {
            throw Content.refused("upload-mixed", "Something else lies behind a picture's end");
        }
    }

    private static int pngEnd(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        int at = 8;
        while (at + 12 <= bytes.length) {
            int length = buffer.getInt(at);
            if (length < 0 || length > bytes.length - at - 12) {
                return -1;
            }
            var chunk = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            at += 12 + length;
            if (chunk.equals("IEND")) {
                return at;
            }
        }
        return -1;
    }

    private static void unpack(byte[] bytes) {
        try {
            read(bytes, SAMPLE);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw Content.refused(
                    "upload-damaged",
                    "A picture does not unpack: " + e.getClass().getSimpleName());
        }
    }

    /** Unpacks a picture at about this many pixels a side, after its size was found bearable. */
    static BufferedImage read(byte[] bytes, int side) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("No reader");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                new PictureSize(width, height, 1, 1, false).refuseUnbearable();
                int step = (int) Math.max(1, Math.max(width, height) / side);
                var parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, parameters);
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
