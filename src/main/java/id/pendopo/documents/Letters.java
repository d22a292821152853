package id.pendopo.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes letters: a template, its values and the parts around it become a PDF/A-2b that carries its fonts and its colours
 * and has fetched nothing.
 */
@Component
public class Letters {

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final List<Font> FONTS = List.of(
            Font.read("LiberationSans-Regular", "Sans", 400, FontStyle.NORMAL),
            Font.read("LiberationSans-Bold", "Sans", 700, FontStyle.NORMAL),
            Font.read("LiberationSans-Italic", "Sans", 400, FontStyle.ITALIC),
            Font.read("LiberationSerif-Regular", "Serif", 400, FontStyle.NORMAL),
            Font.read("LiberationSerif-Bold", "Serif", 700, FontStyle.NORMAL),
            Font.read("LiberationSerif-Italic", "Serif", 400, FontStyle.ITALIC));

    private final Wording wording;

    Letters(Wording wording) {
        this.wording = wording;
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    /** The unsigned file. */
    public byte[] render(LetterTemplate template, Map<String, ?> values, LetterParts parts) {
        var out = new ByteArrayOutputStream(80_000);
        var html = LetterPage.compose(template.fill(values), parts, wording);
        try {
            var builder = new PdfRendererBuilder()
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B)
                    .useColorProfile(COLOURS)
                    .withProducer("Pendopo")
                    .withHtmlContent(html, null)
                    .toStream(out);
            FONTS.forEach(font -> builder.useFont(font::open, font.family(), font.weight(), font.style(), true));
            // Only what stands in the page itself: a data address of a picture that we drew.
            builder.useExternalResourceAccessControl(
                    (uri, _) -> uri.startsWith("data:image/png;base64,"),
                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl(
                    (uri, _) -> uri.startsWith("data:image/png;base64,"),
                    ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private record Font(byte[] bytes, String family, int weight, FontStyle style) {

        static Font read(String name, String family, int weight, FontStyle style) {
            try (var stream = Letters.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
                if (stream == null) {
                    throw new IllegalStateException("The font " + name + " is not on the class path");
                }
                return new Font(stream.readAllBytes(), family, weight, style);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
