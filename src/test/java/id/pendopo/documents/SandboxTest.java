package id.pendopo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Foreign files are opened where they can do no harm. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxTest {

    private static final int SIDE = 1_400;

    private final Sandbox sandbox = new Sandbox();

    @AfterAll
    void close() {
        sandbox.destroy();
    }

    private byte[] draw(byte[] file, Upload.Type type) throws SandboxProcess.Ended {
        return sandbox.draw(file, new SandboxTask.Draw(type, 0, SIDE));
    }

    private void isDrawn(byte[] file, Upload.Type type) throws Exception {
        sandbox.check(file, UploadSlot.ANY);
        var image = ImageIO.read(new ByteArrayInputStream(draw(file, type)));
        assertThat(Math.max(image.getWidth(), image.getHeight())).isBetween(SIDE - 2, SIDE + 1);
    }

    private void isTooMuch(byte[] file) {
        assertThatThrownBy(() -> draw(file, Upload.Type.PDF))
                .isInstanceOfSatisfying(
                        SandboxProcess.Ended.class,
                        e -> assertThat(e.isTooMuch()).as(e.getMessage()).isTrue());
    }

    @Test
    void aCheckSaysTheSameAsItWouldInTheHall() throws Exception {
        var photo = HandedIn.join(HandedIn.picture("jpg"), HandedIn.ascii("SEFH preview data SEFT"));
        var content = sandbox.check(photo, UploadSlot.ANY);
        assertThat(content.bytes()).isEqualTo(HandedIn.picture("jpg"));
        assertThat(content.type()).isEqualTo(Upload.Type.JPEG);
        assertThat(sandbox.check(HandedIn.pdf(3, _ -> {}), UploadSlot.ANY).pages())
                .isEqualTo(3);
        assertThatThrownBy(() -> sandbox.check(HandedIn.ascii("GIF89a"), UploadSlot.ANY))
                .isInstanceOfSatisfying(Refusal.class, e -> {
                    assertThat(e.slug()).isEqualTo("upload-type");
                    assertThat(e.kind()).isEqualTo(Refusal.Kind.INVALID);
                });
        assertThatThrownBy(() -> sandbox.check(HandedIn.png(60_000_000, 1, 8, 2), UploadSlot.ANY))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.values()).containsExactly("64", "16384"));
    }

    @Test
    void whatAnHonestScannerOrPhoneMakesIsDrawn() throws Exception {
        isDrawn(HandedIn.pictureInPdf(4_960, 7_016, 8, COSName.DEVICERGB), Upload.Type.PDF);
        isDrawn(HandedIn.pictureInPdf(4_960, 7_016, 8, COSName.DEVICEGRAY), Upload.Type.PDF);
        isDrawn(HandedIn.pictureInPdf(4_960, 7_016, 1, COSName.DEVICEGRAY), Upload.Type.PDF);
        isDrawn(HandedIn.photo(8_192, 6_144), Upload.Type.JPEG);
        isDrawn(
                HandedIn.showing(COSName.DCT_DECODE, HandedIn.photo(4_960, 7_016), 4_960, 7_016, 8, COSName.DEVICERGB),
                Upload.Type.PDF);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aPageThatTakesTooMuchIsGivenUpAndTheNextOneIsDrawn() throws Exception {
        isTooMuch(HandedIn.pictureInPdf(8_000, 7_900, 16, COSName.DEVICERGB));
        isTooMuch(HandedIn.operators("q 0 0 0 rg 0 0 1 1 re f Q\n", 200L << 20));
        isDrawn(HandedIn.pdf(), Upload.Type.PDF);
    }

    @Test
    void aProgramThatWasGoingHomeIsReplacedUnnoticed() throws Exception {
        draw(HandedIn.pdf(), Upload.Type.PDF);
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().arguments().stream()
                        .anyMatch(words -> java.util.Arrays.asList(words).contains(SandboxProgram.class.getName())))
                .forEach(ProcessHandle::destroyForcibly);
        assertThat(draw(HandedIn.pdf(), Upload.Type.PDF)).isNotEmpty();
    }
}
