package id.pendopo.identity.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a QR code that stands in its page itself: a secret has no address from which it could be fetched again. */
public record QrPicture(String source, int side) {

    private static final int SCALE = 4;
    private static final int QUIET_MODULES = 4;

    /** Where there is nothing to scan. */
    static final QrPicture NONE = new QrPicture("", 0);

    static QrPicture of(String content) {
        var drawn = draw(matrix(content));
        return new QrPicture(
                "data:image/png;base64," + Base64.getEncoder().encodeToString(png(drawn)), drawn.getWidth());
    }

    private static BitMatrix matrix(String content) {
        try {
            var hints = Map.of(
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_MODULES);
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + content.length(), e);
        }
    }

    private static BufferedImage draw(BitMatrix matrix) {
        int side = matrix.getWidth() * SCALE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, matrix.get(x / SCALE, y / SCALE) ? 0x000000 : 0xFFFFFF);
            }
        }
        return image;
    }

    private static byte[] png(BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "QrPicture[…]";
    }
}
