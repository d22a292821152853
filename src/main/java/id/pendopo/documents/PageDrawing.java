package id.pendopo.documents;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws a page of a file that somebody handed in; large pictures by some of their pixels. */
final class PageDrawing {

    private PageDrawing() {}

    static BufferedImage page(Upload.Type type, byte[] file, int page, int side) throws IOException {
        return switch (type) {
            case PDF -> pdf(file, page, side);
            case JPEG, PNG -> fitted(ImageCheck.read(file, side), side);
        };
    }

    static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream(100_000);
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage pdf(byte[] file, int page, int side) throws IOException {
        try (var document = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            var box = document.getPage(page).getCropBox();
            float longer = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page, side / longer, ImageType.RGB);
        }
    }

    private static BufferedImage fitted(BufferedImage image, int side) {
        double factor = Math.min(1.0, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) (image.getWidth() * factor));
        int height = Math.max(1, (int) (image.getHeight() * factor));
        var fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var draw = fitted.createGraphics();
        draw.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        draw.setColor(Color.WHITE);
        draw.fillRect(0, 0, width, height);
        draw.drawImage(image, 0, 0, width, height, null);
        draw.dispose();
        return fitted;
    }
}
