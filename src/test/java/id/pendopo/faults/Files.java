package id.pendopo.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files, honest ones and others, made byte by byte. */
final class Files {

    private Files() {}

    /**
     * A PDF of one empty page.
     *
     * @param more what else its catalogue says
     */
    static byte[] pdf(String more) {
        var objects = new String[] {
            "<</Type/Catalog/Pages 2 0 R" + more + ">>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>"
        };
        var text = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(text.length()));
            text.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = text.length();
        text.append(table)
                .append("trailer<</Size 4/Root 1 0 R>>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] zip() {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("isi.txt"));
                zip.write("isi".getBytes(StandardCharsets.UTF_8));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A grey PNG whose head says this size; its pixels are all there only when {@code honest}. */
    static byte[] png(int width, int height, boolean honest) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 0, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", packed(new byte[honest ? height * (width + 1) : 1]));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    static byte[] together(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] blanks(int count) {
        return " ".repeat(count).getBytes(StandardCharsets.US_ASCII);
    }

    /** The test file of the anti-virus trade, in two halves so that this source is not taken for one. */
    static byte[] eicar() {
        return ("X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] packed(byte[] raw) {
        var deflater = new Deflater();
        deflater.setInput(raw);
        deflater.finish();
        var buffer = new byte[raw.length + 100];
        int size = deflater.deflate(buffer);
        deflater.end();
        return java.util.Arrays.copyOf(buffer, size);
    }

    private static void chunk(ByteArrayOutputStream out, String kind, byte[] content) {
        var body = together(kind.getBytes(StandardCharsets.US_ASCII), content);
        var crc = new CRC32();
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
