package id.pendopo.documents;

import id.pendopo.kernel.Refusal;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/**
 * Pages of an upload as pictures, so that no foreign file is ever opened by an officer's reader. Few at a time, outside
 * any transaction.
 */
@Component
public class PagePictures {

    private static final int SIDE = 1_400;
    private static final int SMALL_SIDE = 320;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 20;
    private static final int DRAFT_PAGES = 8;

    /** About 110 dots an inch: readable at the width of a column, small enough to stand in a page. */
    private static final float DRAFT_SCALE = 1.5f;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    PagePictures() {}

    /** @param page from 1 */
    public byte[] page(Upload upload, byte[] content, int page, boolean small) {
        NoTransaction.isRequiredFor("Drawing a page");
        if (page < 1 || page > upload.pages()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "upload-page", "No page " + page + " in " + upload, page);
        }
        int side = small ? SMALL_SIDE : SIDE;
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(Refusal.Kind.UNAVAILABLE, "upload-preview-busy", "Too many pages are being drawn");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "upload-preview-busy", "Interrupted while waiting to draw");
        }
        try {
            return switch (upload.type()) {
                case PDF -> png(pdf(content, page - 1, side));
                case JPEG, PNG -> png(fitted(ImageCheck.read(content, side), side));
            };
        } catch (IOException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "upload-preview",
                    "A page cannot be drawn: " + e.getClass().getSimpleName());
        } finally {
            places.release();
        }
    }

    /**
     * The pages of a letter that is none yet, each with a word across it, so that no picture of it passes for a decision.
     *
     * @param pdf made here, not handed in
     */
    public List<byte[]> draft(byte[] pdf, String word) {
        NoTransaction.isRequiredFor("Drawing a draft");
        var pages = new ArrayList<byte[]>();
        try (var document = Loader.loadPDF(pdf)) {
            DraftMark.on(document, word);
            var renderer = new PDFRenderer(document);
            for (int i = 0; i < Math.min(DRAFT_PAGES, document.getNumberOfPages()); i++) {
                pages.add(png(renderer.renderImage(i, DRAFT_SCALE, ImageType.RGB)));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage pdf(byte[] content, int page, int side) throws IOException {
        try (var document = Loader.loadPDF(content, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
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
        draw.setColor(java.awt.Color.WHITE);
        draw.fillRect(0, 0, width, height);
        draw.drawImage(image, 0, 0, width, height, null);
        draw.dispose();
        return fitted;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream(100_000);
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
