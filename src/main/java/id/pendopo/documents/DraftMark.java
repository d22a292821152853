package id.pendopo.documents;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** A word across each page of a letter that was not decided. With our own font: a server may have none. */
final class DraftMark {

    private static final float SIZE = 96;
    private static final float PALE = 0.16f;

    private DraftMark() {}

    static void on(PDDocument document, String word) throws IOException {
        try (var stream = DraftMark.class.getResourceAsStream("/liberation/LiberationSans-Bold.ttf")) {
            if (stream == null) {
                throw new IllegalStateException("The font of the mark is not on the class path");
            }
            var font = PDType0Font.load(document, stream);
            for (var page : document.getPages()) {
                across(document, page, font, word);
            }
        }
    }

    private static void across(PDDocument document, PDPage page, PDFont font, String word) throws IOException {
        var box = page.getCropBox();
        float width = font.getStringWidth(word) / 1_000 * SIZE;
        double angle = Math.atan2(box.getHeight(), box.getWidth());
        float left = (float) (box.getWidth() / 2 - Math.cos(angle) * width / 2);
        float bottom = (float) (box.getHeight() / 2 - Math.sin(angle) * width / 2);
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            var pale = new PDExtendedGraphicsState();
            pale.setNonStrokingAlphaConstant(PALE);
            content.setGraphicsStateParameters(pale);
            content.setNonStrokingColor(new Color(163, 40, 27));
            content.beginText();
            content.setFont(font, SIZE);
            content.setTextMatrix(Matrix.getRotateInstance(angle, left, bottom));
            content.showText(word);
            content.endText();
        }
    }
}
