package id.pendopo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is let in, and what is not, by the bytes. */
class ContentTest {

    private static String refusedWith(byte[] bytes) {
        try {
            Content.of(bytes, UploadSlot.ANY);
            return "taken";
        } catch (Refusal e) {
            return e.slug();
        }
    }

    @Test
    void honestFilesAreTaken() throws Exception {
        assertThat(Content.of(HandedIn.pdf(3, _ -> {}), UploadSlot.ANY).pages()).isEqualTo(3);
        assertThat(Content.of(HandedIn.picture("png"), UploadSlot.ANY).type()).isEqualTo(Upload.Type.PNG);
        assertThat(Content.of(HandedIn.picture("jpg"), UploadSlot.ANY).type()).isEqualTo(Upload.Type.JPEG);
        assertThat(Content.of(Papers.decree("001/X/2026"), UploadSlot.ANY).type())
                .isEqualTo(Upload.Type.PDF);
    }

    @Test
    void nothingAndOtherKindsOfFilesAreNot() throws Exception {
        assertThat(refusedWith(new byte[0])).isEqualTo("upload-empty");
        assertThat(refusedWith(zip())).isEqualTo("upload-type");
        assertThat(refusedWith(HandedIn.ascii("<html><script>alert(1)</script></html>")))
                .isEqualTo("upload-type");
        assertThat(refusedWith(HandedIn.ascii("GIF89a"))).isEqualTo("upload-type");
        assertThatThrownBy(() -> Content.of(
                        HandedIn.picture("png"), new UploadSlot(Set.of(Upload.Type.PDF), UploadSlot.MOST_BYTES, 10)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aVirusIsFoundPlainBehindAndPacked() throws Exception {
        assertThat(refusedWith(HandedIn.EICAR)).isEqualTo("upload-harmful");
        assertThat(refusedWith(HandedIn.join(HandedIn.picture("jpg"), HandedIn.EICAR)))
                .isEqualTo("upload-harmful");
        var packed = HandedIn.pdf(
                1,
                document -> document.getPage(0)
                        .setContents(new PDStream(
                                document, new ByteArrayInputStream(HandedIn.EICAR), COSName.FLATE_DECODE)));
        assertThat(refusedWith(packed)).isEqualTo("upload-harmful");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "png", "jpg"})
    void aFileCutOffInTheMiddleIsFound(String kind) throws Exception {
        var whole = kind.equals("pdf") ? HandedIn.pdf() : HandedIn.picture(kind);
        assertThat(refusedWith(Arrays.copyOf(whole, whole.length * 2 / 3))).isEqualTo("upload-cut-off");
        assertThat(refusedWith(Arrays.copyOf(whole, whole.length - 8))).isEqualTo("upload-cut-off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "png", "jpg"})
    void aFileThatIsTwoFilesIsRefused(String kind) throws Exception {
        var whole = kind.equals("pdf") ? HandedIn.pdf() : HandedIn.picture(kind);
        assertThat(refusedWith(HandedIn.join(whole, zip()))).isEqualTo("upload-mixed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "png", "jpg"})
    void soIsOneThatSaysItsEndTwice(String kind) throws Exception {
        var whole = kind.equals("pdf") ? HandedIn.pdf() : HandedIn.picture(kind);
        var end = kind.equals("pdf")
                ? HandedIn.ascii("\n%%EOF\n")
                : Arrays.copyOfRange(whole, whole.length - 12, whole.length);
        assertThat(refusedWith(HandedIn.join(whole, zip(), end))).isEqualTo("upload-mixed");
    }

    @Test
    void soIsAPdfWithAnArchiveInsideThatItsOwnProgramsWouldOpen() throws Exception {
        var archive = zip();
        var pdf = HandedIn.pdf(
                1,
                document -> document.getDocumentCatalog()
                        .getCOSObject()
                        .setItem("Data", new PDStream(document, new ByteArrayInputStream(archive))));
        assertThat(refusedWith(pdf)).isEqualTo("upload-mixed");
    }

    @Test
    void aPdfThatWasSavedOnTopOfItselfIsTaken() throws Exception {
        var later = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(HandedIn.pdf())) {
            document.getDocumentInformation().setTitle("Surat kuasa");
            document.getDocument().getTrailer().setNeedToBeUpdated(true);
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(later);
        }
        assertThat(Content.of(later.toByteArray(), UploadSlot.ANY).pages()).isEqualTo(1);
    }

    @Test
    void whatAPhoneAppendsToAPhotographIsCutOff() throws Exception {
        var photo = HandedIn.picture("jpg");
        var kept = Content.of(HandedIn.join(photo, HandedIn.ascii("SEFH preview data SEFT")), UploadSlot.ANY);
        assertThat(kept.bytes()).isEqualTo(photo);
    }

    @ParameterizedTest
    @CsvSource({"50000, 50000, 8, 2", "60000000, 1, 8, 2", "1, 60000000, 16, 6", "8000, 7999, 16, 6"})
    void aPictureThatWouldFillTheMemoryIsRefusedBeforeItIsUnpacked(int width, int height, int depth, int kind)
            throws Exception {
        var huge = HandedIn.png(width, height, depth, kind);
        assertThat(huge.length).isLessThan(2_000);
        assertThat(refusedWith(huge)).isEqualTo("upload-pixels");
    }

    @ParameterizedTest
    @CsvSource({
        "8000, 7900, 16, DeviceRGB",
        "8000, 7900, 8, DeviceCMYK",
        "60000000, 1, 8, DeviceRGB",
        "1, 60000000, 1, DeviceGray",
        "20000, 20000, 1, DeviceGray"
    })
    void soIsOneInAPdf(int width, int height, int depth, String space) throws Exception {
        var pdf = HandedIn.pictureInPdf(width, height, depth, COSName.getPDFName(space));
        assertThat(pdf.length).isLessThan(UploadSlot.MOST_BYTES);
        assertThat(refusedWith(pdf)).isEqualTo("upload-pixels");
    }

    @Test
    void whatAnHonestScannerOrPhoneMakesIsTaken() throws Exception {
        var sheetOf600DotsAnInch = HandedIn.pictureInPdf(4_960, 7_016, 8, COSName.DEVICERGB);
        assertThat(Content.of(sheetOf600DotsAnInch, UploadSlot.ANY).pages()).isEqualTo(1);
        var photoOf50Million = HandedIn.photo(8_192, 6_144);
        assertThat(Content.of(photoOf50Million, UploadSlot.ANY).type()).isEqualTo(Upload.Type.JPEG);
        var photoInPdf =
                HandedIn.showing(COSName.DCT_DECODE, HandedIn.photo(4_000, 3_000), 4_000, 3_000, 8, COSName.DEVICERGB);
        assertThat(Content.of(photoInPdf, UploadSlot.ANY).pages()).isEqualTo(1);
    }

    @Test
    void aPdfThatUnfoldsWithoutEndIsRefused() throws Exception {
        var bomb = HandedIn.bombPdf(600L << 20);
        assertThat(bomb.length).isLessThan(UploadSlot.MOST_BYTES);
        assertThat(refusedWith(bomb)).isEqualTo("upload-bomb");
        assertThat(refusedWith(HandedIn.ascii(
                        "%PDF-1.7\n1 0 obj<</Filter[/FlateDecode /FlateDecode]/Length 1>>stream\nx\nendstream\n%%EOF")))
                .isEqualTo("upload-bomb");
    }

    @Test
    void aPdfThatUnfoldsWithoutEndInAnotherPackingIsRefused() throws Exception {
        var zeros = HandedIn.packed(450L << 20);
        var hex = HandedIn.ascii(HexFormat.of().formatHex(zeros) + ">");
        assertThat(refusedWith(HandedIn.packedContent(hex, "ASCIIHexDecode", "FlateDecode")))
                .isEqualTo("upload-bomb");
        assertThat(refusedWith(HandedIn.packedContent(zeros, "FlateDecode", "ASCIIHexDecode", "FlateDecode")))
                .isEqualTo("upload-bomb");
        var virus = HandedIn.ascii(HexFormat.of().formatHex(HandedIn.EICAR) + ">");
        assertThat(refusedWith(HandedIn.packedContent(virus, "ASCIIHexDecode"))).isEqualTo("upload-harmful");
    }

    @Test
    void aPageThatIsDrawnByTooMuchIsRefused() throws Exception {
        assertThat(refusedWith(HandedIn.operators("q 0 0 0 rg 0 0 1 1 re f Q\n", 40L << 20)))
                .isEqualTo("upload-bomb");
        assertThat(refusedWith(HandedIn.operators("q 0 0 0 rg 0 0 1 1 re f Q\n", 4L << 20)))
                .isEqualTo("taken");
    }

    @Test
    void aPhotographInAPdfIsMeasuredByItsOwnHeader() throws Exception {
        var photo = HandedIn.photo(64, 64);
        int frame = HandedIn.frameOf(photo);
        java.nio.ByteBuffer.wrap(photo).putShort(frame + 5, (short) 60_000).putShort(frame + 7, (short) 60_000);
        assertThat(refusedWith(HandedIn.showing(COSName.DCT_DECODE, photo, 64, 64, 8, COSName.DEVICERGB)))
                .isEqualTo("upload-pixels");
    }

    @Test
    void aPdfThatActsByItselfIsRefused() throws Exception {
        var script = HandedIn.pdf(
                1, document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
        var launch = HandedIn.pdf(1, document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
        var attached = HandedIn.pdf(1, document -> {
            var file = new PDComplexFileSpecification();
            file.setFile("x.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1})));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(java.util.Map.of("x", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        });
        var hidden = HandedIn.pdf(1, document -> {
            var action = new COSDictionary();
            action.setItem(COSName.S, COSName.JAVA_SCRIPT);
            document.getPage(0).getCOSObject().setItem(COSName.AA, action);
        });
        var call = HandedIn.pdf(1, document -> document.getDocumentCatalog().setOpenAction(to("https://example.org/")));
        var later = HandedIn.pdf(1, document -> {
            var jump = new PDActionGoTo();
            jump.setNext(List.of(to("https://example.org/")));
            document.getDocumentCatalog().setOpenAction(jump);
        });
        var turned = HandedIn.pdf(1, document -> {
            var events = new COSDictionary();
            events.setItem(COSName.O, to("https://example.org/"));
            document.getPage(0).getCOSObject().setItem(COSName.AA, events);
        });
        for (var pdf : List.of(script, launch, attached, hidden, call, later, turned)) {
            assertThat(refusedWith(pdf)).isEqualTo("upload-active");
        }
    }

    @Test
    void aLinkToTouchAndAPageToOpenAtAreTaken() throws Exception {
        var pdf = HandedIn.pdf(2, document -> {
            var link = new PDAnnotationLink();
            link.setAction(to("https://example.org/"));
            document.getPage(0).setAnnotations(List.of(link));
            var place = new PDPageFitDestination();
            place.setPage(document.getPage(1));
            var jump = new PDActionGoTo();
            jump.setDestination(place);
            document.getDocumentCatalog().setOpenAction(jump);
        });
        assertThat(Content.of(pdf, UploadSlot.ANY).pages()).isEqualTo(2);
    }

    private static PDActionURI to(String address) {
        var action = new PDActionURI();
        action.setURI(address);
        return action;
    }

    @Test
    void aLockedPdfAndOneOfTooManyPagesAreRefused() throws Exception {
        var locked = HandedIn.pdf(
                1, document -> document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())));
        var openButLocked = HandedIn.pdf(
                1, document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())));
        assertThat(refusedWith(locked)).isEqualTo("upload-encrypted");
        assertThat(refusedWith(openButLocked)).isEqualTo("upload-encrypted");
        assertThatThrownBy(() -> Content.of(
                        HandedIn.pdf(4, _ -> {}), new UploadSlot(Set.of(Upload.Type.PDF), UploadSlot.MOST_BYTES, 3)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void rubbishThatBeginsLikeAPdfIsRefused() {
        assertThat(refusedWith(HandedIn.ascii("%PDF-1.7\n" + "rubbish ".repeat(50) + "\n%%EOF")))
                .isEqualTo("upload-damaged");
    }

    @Test
    void tooManyBytesAreNotEvenRead() {
        var endless = new Endless();
        assertThatThrownBy(() -> Content.read(endless, UploadSlot.ANY))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
        assertThat(endless.given).isLessThan(UploadSlot.MOST_BYTES + 100_000L);
    }

    @Test
    void aConnectionThatBreaksIsToldAsSuch() {
        var breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("Connection reset");
            }
        };
        assertThatThrownBy(() -> Content.read(breaking, UploadSlot.ANY))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.slug()).isEqualTo("upload-cut-off"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ktp.pdf                       | ktp.pdf",
                "../../etc/passwd              | passwd.pdf",
                "C:\\Windows\\surat izin.docx  | surat izin.pdf",
                "foto\u202Efdp.exe             | fotofdp.pdf",
                ".htaccess                     | htaccess.pdf",
                "'   '                         | dokumen.pdf",
                "<b>\"x\".pdf                  | _b__x_.pdf"
            })
    void aNameIsMadeHarmless(String declared, String clean) {
        assertThat(FileName.clean(declared, Upload.Type.PDF)).isEqualTo(clean);
    }

    @Test
    void aNameCannotSmuggleAHeader() {
        assertThat(FileName.clean("a\u0000b\r\nSet-Cookie: x.pdf", Upload.Type.PDF))
                .isEqualTo("a b  Set-Cookie_ x.pdf");
    }

    @Test
    void aNameOfAMegabyteIsCut() {
        assertThat(FileName.clean("n".repeat(1_000_000) + ".pdf", Upload.Type.PDF))
                .hasSize(104);
    }

    private static byte[] zip() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(1);
        }
        return out.toByteArray();
    }

    /** A body that never ends; counts what was taken of it. */
    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            given += length;
            return length;
        }
    }
}
