package id.pendopo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decree from template to a signature that strangers accept. */
class DecreeTest {

    private static final UUID HEAD = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static DemoAuthority authority;
    private static KeyStoreSigner signer;
    private static byte[] unsigned;
    private static byte[] signed;

    @BeforeAll
    static void signsOne() throws Exception {
        authority = Papers.authority(Clock.systemUTC());
        authority.enrol(HEAD, "Kepala Dinas Contoh " + Papers.LONG_NAME, "Kepala DPMPTSP", "rahasia 1".toCharArray());
        signer = new KeyStoreSigner(authority, Clock.systemUTC());
        unsigned = Papers.decree("001/SIPA/DPMPTSP/XI/2026");
        signed = sign(unsigned);
    }

    private static byte[] sign(byte[] pdf) {
        try (var request = Papers.request(HEAD, "rahasia 1")) {
            return switch (signer.sign(pdf, request)) {
                case SigningOutcome.Signed it -> it.pdf();
                case SigningOutcome other -> throw new AssertionError(other);
            };
        }
    }

    @Test
    void isPdfA2bBeforeAndAfterTheSignatureHoweverLongTheNames() throws Exception {
        Papers.assertPdfA2b(unsigned);
        Papers.assertPdfA2b(signed);
    }

    @Test
    void printsTheNameAsItIsAndInOnePiece() throws Exception {
        try (var document = Loader.loadPDF(signed)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertThat(text)
                    .contains(Papers.LONG_NAME.replace(" ", "") + "<b>&\"'")
                    .contains("001/SIPA/DPMPTSP/XI/2026")
                    .contains("https://pendopo.example/v/ABCDEFGHIJKLMNOPQRSTUVWXYZ")
                    .contains("terbalik")
                    .doesNotContain("\u202E");
        }
    }

    @Test
    void isGenuineToWhoeverTrustsTheAuthority() {
        var verdict = new DocumentVerifier(List.of(authority.trustAnchor())).verify(signed);
        assertThat(verdict).isInstanceOfSatisfying(Verification.Genuine.class, genuine -> {
            assertThat(genuine.pdfA()).isEqualTo("PDF/A-2b");
            var signature = genuine.signatures().getFirst();
            assertThat(signature.signer()).startsWith("Kepala Dinas Contoh");
            assertThat(signature.level()).isEqualTo("PAdES-BASELINE-T");
            assertThat(signature.timeStampedBy()).contains("Time Stamp Authority");
            assertThat(signature.coversWholeFile()).isTrue();
            assertThat(signature.reason()).isEqualTo("Penetapan izin");
        });
    }

    @Test
    void isUnvouchedToWhoeverTrustsNobody() {
        assertThat(new DocumentVerifier(List.of()).verify(signed)).isInstanceOf(Verification.Unvouched.class);
    }

    @Test
    void pdfsigCallsItValidAndWhole(@TempDir Path folder) throws Exception {
        assumeTrue(
                PdfSig.isInstalled(),
                "pdfsig is not installed (apt-get install poppler-utils): poppler's verdict is not asked");
        var file = Files.write(folder.resolve("decree.pdf"), signed);
        assertThat(PdfSig.says(file)).contains("Signature is Valid").contains("Total document signed");
    }

    @Test
    void everyChangedByteOfItsTextIsFound() {
        var verifier = new DocumentVerifier(List.of(authority.trustAnchor()));
        for (int at : new int[] {200, unsigned.length / 2, unsigned.length - 40}) {
            var changed = signed.clone();
            changed[at] ^= 0x01;
            assertThat(verifier.verify(changed))
                    .as("byte " + at)
                    .isNotInstanceOf(Verification.Genuine.class)
                    .isNotInstanceOf(Verification.Unvouched.class);
        }
    }

    @Test
    void whatIsAddedBehindTheSignatureIsFound() throws Exception {
        byte[] added;
        try (var document = Loader.loadPDF(signed)) {
            document.getPage(0).setRotation(90);
            var out = new java.io.ByteArrayOutputStream();
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
            added = out.toByteArray();
        }
        assertThat(Arrays.equals(added, 0, signed.length, signed, 0, signed.length))
                .isTrue();
        assertThat(new DocumentVerifier(List.of(authority.trustAnchor())).verify(added))
                .isInstanceOf(Verification.Changed.class);
    }

    @Test
    void anUnsignedOneAndNoPdfAtAllAreToldApart() {
        var verifier = new DocumentVerifier(List.of());
        assertThat(verifier.verify(unsigned)).isEqualTo(new Verification.Unsigned("PDF/A-2b"));
        assertThat(verifier.verify(new byte[] {'P', 'K', 3, 4, 0, 0})).isInstanceOf(Verification.Unreadable.class);
        assertThat(verifier.verify(Arrays.copyOf(signed, 300))).isInstanceOf(Verification.Unreadable.class);
    }
}
