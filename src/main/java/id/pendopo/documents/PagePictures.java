package id.pendopo.documents;

import id.pendopo.documents.SandboxProcess.Ended;
import id.pendopo.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
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
    private static final int DRAFT_PAGES = 8;

    /** About 110 dots an inch: readable at the width of a column, small enough to stand in a page. */
    private static final float DRAFT_SCALE = 1.5f;

    private final Sandbox sandbox;
    private final Uploads uploads;
    private final HeavyPages heavy = new HeavyPages();

    PagePictures(Sandbox sandbox, Uploads uploads) {
        this.sandbox = sandbox;
        this.uploads = uploads;
    }

    /** @param page from 1 */
    public byte[] page(Upload upload, int page, boolean small) {
        NoTransaction.isRequiredFor("Drawing a page");
        if (page < 1 || page > upload.pages()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "upload-page", "No page " + page + " in " + upload, page);
        }
        if (heavy.knows(upload.id(), page)) {
            throw tooHeavy(upload, "known");
        }
        var task = new SandboxTask.Draw(upload.type(), page - 1, small ? SMALL_SIDE : SIDE);
        // By who handed it in: one person's heavy papers do not keep those of another from being seen.
        return sandbox.inTurn(upload.uploader(), () -> draw(upload, page, task));
    }

    private byte[] draw(Upload upload, int page, SandboxTask.Draw task) {
        try {
            return sandbox.draw(uploads.content(upload), task);
        } catch (Ended e) {
            if (e.isTooMuch()) {
                heavy.add(upload.id(), page);
            }
            throw tooHeavy(upload, String.valueOf(e.getMessage()));
        }
    }

    private static Refusal tooHeavy(Upload upload, String why) {
        return Content.refused("upload-preview-heavy", "A page of " + upload + " takes too much to draw: " + why);
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
                pages.add(PageDrawing.png(renderer.renderImage(i, DRAFT_SCALE, ImageType.RGB)));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
