package id.pendopo.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

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

    /** A PNG of a few bytes that claims so many pixels. */
    static byte[] png(int width, int height, int depth, int kind) throws IOException {
        var png = picture("png").clone();
        png[24] = (byte) depth;
        png[25] = (byte) kind;
        var size = java.nio.ByteBuffer.wrap(png);
        size.putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        size.putInt(29, (int) crc.getValue());
        return png;
    }

    /** A photograph in colour, without much in it. */
    static byte[] photo(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var draw = image.createGraphics();
        draw.setColor(java.awt.Color.ORANGE);
        draw.fillRect(width / 4, height / 4, width / 2, height / 2);
        draw.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    /** A page that is drawn by this, again and again up to so many bytes. */
    static byte[] operators(String drawing, long size) throws IOException {
        return packedContent(packed(ascii(drawing.repeat(4_096)), size), "FlateDecode");
    }

    static byte[] packedContent(byte[] content, String... filters) throws IOException {
        return pdf(1, document -> {
            var stream = document.getDocument().createCOSStream();
            var names = new COSArray();
            for (var filter : filters) {
                names.add(COSName.getPDFName(filter));
            }
            stream.setItem(COSName.FILTER, names);
            try (var raw = stream.createRawOutputStream()) {
                raw.write(content);
            }
            document.getPage(0).setContents(new PDStream(stream));
        });
    }

    /** Where a photograph says its size. */
    static int frameOf(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xC0) {
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
        }
        return at;
    }

    /** A page that shows one picture of zeros, packed; the picture says so many pixels. */
    static byte[] pictureInPdf(int width, int height, int depth, COSName space) throws IOException {
        int channels = space.equals(COSName.DEVICECMYK) ? 4 : space.equals(COSName.DEVICERGB) ? 3 : 1;
        long size = height * (((long) width * channels * depth + 7) / 8);
        return showing(COSName.FLATE_DECODE, packed(size), width, height, depth, space);
    }

    static byte[] showing(COSName filter, byte[] content, int width, int height, int depth, COSName space)
            throws IOException {
        return pdf(1, document -> {
            var picture = document.getDocument().createCOSStream();
            picture.setItem(COSName.TYPE, COSName.XOBJECT);
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setInt(COSName.WIDTH, width);
            picture.setInt(COSName.HEIGHT, height);
            picture.setInt(COSName.BITS_PER_COMPONENT, depth);
            picture.setItem(COSName.COLORSPACE, space);
            picture.setItem(COSName.FILTER, filter);
            try (var raw = picture.createRawOutputStream()) {
                raw.write(content);
            }
            var page = document.getPage(0);
            try (var draw = new PDPageContentStream(document, page)) {
                draw.drawImage(new PDImageXObject(new PDStream(picture), null), 0, 0, 595, 842);
            }
        });
    }

    /** A PDF whose one stream unfolds to so many bytes of zeros. */
    static byte[] bombPdf(long size) throws IOException {
        var packed = packed(size);
        var pdf = new ByteArrayOutputStream();
        pdf.write(ascii("%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length
                + ">>stream\n"));
        pdf.write(packed);
        pdf.write(ascii("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
        return pdf.toByteArray();
    }

    /** So many zeros, packed. */
    static byte[] packed(long size) {
        return packed(new byte[1 << 20], size);
    }

    /** This again and again, packed. */
    static byte[] packed(byte[] part, long size) {
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(9);
        var out = new byte[1 << 16];
        for (long done = 0; done < size; done += part.length) {
            deflater.setInput(part, 0, (int) Math.min(part.length, size - done));
            while (!deflater.needsInput()) {
                packed.write(out, 0, deflater.deflate(out));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(out, 0, deflater.deflate(out));
        }
        deflater.end();
        return packed.toByteArray();
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
