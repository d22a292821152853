package id.pendopo.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files as people hand them in, and as attackers do. */
final class HandedIn {

    static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private HandedIn() {}

    interface Change {
        void to(PDDocument document) throws IOException;
    }

    static byte[] pdf(int pages, Change change) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            change.to(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static byte[] pdf() throws IOException {
        return pdf(1, _ -> {});
    }

    static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 80; i++) {
            image.setRGB(i, i, 0xFF8800);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A PNG of a few bytes that claims 50,000 by 50,000 pixels. */
    static byte[] hugePng() throws IOException {
        var png = picture("png").clone();
        var size = java.nio.ByteBuffer.wrap(png);
        size.putInt(16, 50_000).putInt(20, 50_000);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        size.putInt(29, (int) crc.getValue());
        return png;
    }

    /** A PDF whose one stream unfolds to so many bytes of zeros. */
    static byte[] bombPdf(long size) throws IOException {
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(9);
        var zeros = new byte[1 << 20];
        var out = new byte[1 << 16];
        for (long done = 0; done < size; done += zeros.length) {
            deflater.setInput(zeros);
            while (!deflater.needsInput()) {
                packed.write(out, 0, deflater.deflate(out));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(out, 0, deflater.deflate(out));
        }
        deflater.end();
        var pdf = new ByteArrayOutputStream();
        pdf.write(ascii("%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.size()
                + ">>stream\n"));
        pdf.write(packed.toByteArray());
        pdf.write(ascii("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
        return pdf.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
