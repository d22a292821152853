package id.pendopo.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** The two pictures of a letter, drawn in memory: the mark of the hall and the QR that opens the check of a document. */
final class Pictures {

    private static final int QR_SCALE = 6;
    private static final Color DEEP_GREEN = new Color(0x1B, 0x4D, 0x3E);
    private static final String ROOF = data(roof());

    private Pictures() {}

    /** The mark as a data address. */
    static String mark() {
        return ROOF;
    }

    static String qr(String content) {
        try {
            var matrix = new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
            int side = matrix.getWidth() * QR_SCALE;
            var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    image.setRGB(x, y, matrix.get(x / QR_SCALE, y / QR_SCALE) ? 0x000000 : 0xFFFFFF);
                }
            }
            return data(image);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + content.length(), e);
        }
    }

    /** A joglo roof of three tiers on four pillars. */
    private static BufferedImage roof() {
        var image = new BufferedImage(512, 400, BufferedImage.TYPE_INT_RGB);
        var draw = image.createGraphics();
        draw.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw.setColor(Color.WHITE);
        draw.fillRect(0, 0, 512, 400);
        draw.setColor(DEEP_GREEN);
        draw.fill(tier(206, 306, 20, 156, 356, 110));
        draw.fill(tier(146, 366, 122, 92, 420, 176));
        draw.fill(tier(82, 430, 188, 16, 496, 240));
        for (int x : new int[] {76, 186, 306, 416}) {
            draw.fillRect(x, 252, 20, 112);
        }
        draw.fillRect(40, 370, 432, 16);
        draw.dispose();
        return image;
    }

    private static Path2D tier(int topLeft, int topRight, int top, int footLeft, int footRight, int foot) {
        var path = new Path2D.Double();
        path.moveTo(topLeft, top);
        path.lineTo(topRight, top);
        path.lineTo(footRight, foot);
        path.lineTo(footLeft, foot);
        path.closePath();
        return path;
    }

    private static String data(BufferedImage image) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
