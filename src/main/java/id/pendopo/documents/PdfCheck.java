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
import org.jspecify.annotations.Nullable;

/** Checks a PDF: whole, open, without anything that acts by itself, and bearable when unpacked. */
final class PdfCheck {

    private static final int MOST_OBJECTS = 200_000;
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    /** How a later version of a PDF can begin: an object's number, a comment, xref, trailer, startxref. */
    private static final String LATER_VERSION = "0123456789%xts";

    private static final int MOST_STEPS = 8;
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
        try (var document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
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

    /** Behind each of its ends stands a later version of it, or nothing; and it does end. */
    private static void ends(byte[] bytes) {
        int end = Content.indexOf(bytes, END, 0);
        if (end < 0) {
            throw Content.refused("upload-cut-off", "A PDF breaks off");
        }
        int last = end;
        while (end >= 0) {
            int behind = printed(bytes, end + END.length);
            if (behind < bytes.length && LATER_VERSION.indexOf(bytes[behind]) < 0) {
                throw Content.refused("upload-mixed", "Something else lies behind a PDF's end");
            }
            last = behind;
            end = Content.indexOf(bytes, END, behind);
        }
        if (last < bytes.length) {
            throw Content.refused("upload-mixed", "Something else lies behind a PDF's end");
        }
    }

    private static int printed(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') {
            at++;
        }
        return at;
    }

    private static void walk(PDDocument document) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> left = new ArrayDeque<>();
        left.push(document.getDocument().getTrailer());
        long unfolds = StreamBudget.MOST_TOGETHER;
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
                if (StreamBudget.isPicture(stream)) {
                    PictureSize.declared(stream).refuseUnbearable();
                }
                unfolds -= Unfolding.of(stream, unfolds);
            }
        }
    }

    private static void refuseActive(COSDictionary dictionary) {
        for (var key : dictionary.keySet()) {
            boolean names = KINDS.contains(key)
                    && dictionary.getDictionaryObject(key) instanceof COSName kind
                    && ACTIVE_KINDS.contains(kind.getName());
            if (names || ACTIVE_KEYS.contains(key.getName()) || actsByItself(dictionary, key)) {
                throw Content.refused("upload-active", "A PDF holds " + key.getName());
            }
        }
    }

    /** To open at a page is honest; a link acts when somebody touches it. Anything else happens to its reader. */
    private static boolean actsByItself(COSDictionary dictionary, COSName key) {
        if (key.equals(COSName.OPEN_ACTION)) {
            return !isJump(dictionary.getDictionaryObject(key), 0);
        }
        return key.equals(COSName.AA)
                && dictionary.getDictionaryObject(key) instanceof COSDictionary additional
                && additional.keySet().stream().anyMatch(event -> !isJump(additional.getDictionaryObject(event), 0));
    }

    private static boolean isJump(@Nullable COSBase action, int deep) {
        if (!(action instanceof COSDictionary does)) {
            return true;
        }
        var next = does.getDictionaryObject(COSName.NEXT);
        boolean jumps = !does.containsKey(COSName.S) || "GoTo".equals(does.getNameAsString(COSName.S));
        return jumps && deep < MOST_STEPS && !(next instanceof COSArray) && isJump(next, deep + 1);
    }
}
