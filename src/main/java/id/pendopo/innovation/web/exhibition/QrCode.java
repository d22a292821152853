package id.pendopo.innovation.web.exhibition;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as the path of a drawing that stands in its page: sharp on every screen and on paper.
 *
 * @param side in modules, with the quiet zone
 */
public record QrCode(String path, int side) {

    private static final int QUIET_MODULES = 4;

    static QrCode of(String content) {
        try {
            var hints = Map.of(
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_MODULES);
            var matrix = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints);
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(path.toString(), matrix.getWidth());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + content.length(), e);
        }
    }

    /** It opens a ticket, so it belongs in no log. */
    @Override
    public String toString() {
        return "QrCode[…]";
    }
}
