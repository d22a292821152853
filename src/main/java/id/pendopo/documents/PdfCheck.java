package id.pendopo.documents;

import id.pendopo.kernel.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Checks a PDF: whole, open, without anything that acts by itself, and bearable when unpacked. */
final class PdfCheck {

    private static final int MOST_OBJECTS = 200_000;
    private static final int TAIL = 2_048;
    private static final Set<String> ACTIVE_KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent", "RichMediaSettings", "Launch");
    private static final Set<String> ACTIVE_KINDS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "GoToR",
            "Rendition",
            "Movie",
            "Sound",
            "RichMedia",
            "RichMediaExecute",
            "FileAttachment",
            "Screen",
            "3D",
            "EmbeddedFile");
    private static final Set<COSName> KINDS = Set.of(COSName.S, COSName.SUBTYPE, COSName.TYPE);

    private PdfCheck() {}

    /** How many pages it has. */
    static int pages(byte[] bytes, int most) {
        ends(bytes);
        StreamBudget.check(bytes);
        try (var document = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw Content.refused("upload-encrypted", "A PDF is encrypted");
            }
            walk(document);
            int pages = document.getNumberOfPages();
            if (pages < 1 || pages > most) {
                throw new Refusal(Refusal.Kind.INVALID, "upload-pages", "A PDF has " + pages + " pages", most);
            }
            return pages;
        } catch (InvalidPasswordException e) {
            throw Content.refused("upload-encrypted", "A PDF is encrypted");
        } catch (IOException | ClassCastException | IllegalArgumentException | StackOverflowError e) {
            throw Content.refused(
                    "upload-damaged", "A PDF does not open: " + e.getClass().getSimpleName());
        }
    }

    /** Its last word stands near its end, and nothing but white space behind it. */
    private static void ends(byte[] bytes) {
        int from = Math.max(0, bytes.length - TAIL);
        var tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        int last = tail.lastIndexOf("%%EOF");
        if (last < 0) {
            var all = new String(bytes, StandardCharsets.ISO_8859_1);
            throw all.contains("%%EOF")
                    ? Content.refused("upload-mixed", "Something else lies behind a PDF's end")
                    : Content.refused("upload-cut-off", "A PDF breaks off");
        }
        var behind = tail.substring(last + "%%EOF".length());
        if (!behind.replace("\0", "").isBlank()) {
            throw Content.refused("upload-mixed", "Something else lies behind a PDF's end");
        }
    }

    private static void walk(PDDocument document) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> left = new ArrayDeque<>();
        left.push(document.getDocument().getTrailer());
        for (var key : document.getDocument().getXrefTable().keySet()) {
            left.push(document.getDocument().getObjectFromPool(key));
        }
        while (!left.isEmpty()) {
            var next = left.pop();
            if (next instanceof COSObject reference) {
                next = reference.getObject();
            }
            if (next == null || !seen.add(next)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                throw Content.refused("upload-bomb", "A PDF has more than " + MOST_OBJECTS + " objects");
            }
            if (next instanceof COSDictionary dictionary) {
                refuseActive(dictionary);
                dictionary.getValues().forEach(left::push);
            } else if (next instanceof COSArray array) {
                array.forEach(left::push);
            }
            if (next instanceof COSStream stream) {
                StreamBudget.refuseHugePicture(stream);
            }
        }
    }

    private static void refuseActive(COSDictionary dictionary) {
        for (var key : dictionary.keySet()) {
            boolean names = KINDS.contains(key)
                    && dictionary.getDictionaryObject(key) instanceof COSName kind
                    && ACTIVE_KINDS.contains(kind.getName());
            if (names || ACTIVE_KEYS.contains(key.getName())) {
                throw Content.refused("upload-active", "A PDF holds " + key.getName());
            }
        }
    }
}
