package id.pendopo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture that is handed in shows what it shows, and tells neither where nor by whom it was taken. */
class PictureCleaningTest {

    private static final String PLACE = "GPS -7.2575, 112.7521";

    private static byte[] kept(byte[] bytes) {
        return Content.of(bytes, UploadSlot.ANY).bytes();
    }

    /** A PNG with another chunk behind its head. */
    private static byte[] png(String kind, byte[] told) throws IOException {
        var plain = HandedIn.picture("png");
        var chunk = ByteBuffer.allocate(12 + told.length);
        chunk.putInt(told.length).put(ascii(kind)).put(told);
        var crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + told.length);
        chunk.putInt((int) crc.getValue());
        int head = 8 + 25;
        return HandedIn.join(Arrays.copyOf(plain, head), chunk.array(), Arrays.copyOfRange(plain, head, plain.length));
    }

    /** A photograph with more segments behind its first two bytes. */
    private static byte[] jpeg(byte[]... segments) throws IOException {
        var plain = HandedIn.picture("jpg");
        var whole = new ByteArrayOutputStream();
        whole.write(plain, 0, 2);
        for (var segment : segments) {
            whole.write(segment);
        }
        whole.write(plain, 2, plain.length - 2);
        return whole.toByteArray();
    }

    private static byte[] segment(int marker, byte[] told) {
        return ByteBuffer.allocate(4 + told.length)
                .putShort((short) (0xFF00 | marker))
                .putShort((short) (2 + told.length))
                .put(told)
                .array();
    }

    private static byte[] exif(int turned) {
        var told = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + PLACE.length());
        told.put(ascii("Exif\0\0MM")).putShort((short) 42).putInt(8).putShort((short) 1);
        told.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) turned);
        told.putShort((short) 0).putInt(0).put(ascii(PLACE));
        return segment(0xE1, told.array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean tells(byte[] picture, String words) {
        return new String(picture, StandardCharsets.ISO_8859_1).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tEXt", "iTXt", "zTXt", "eXIf", "tIME", "prVt"})
    void ofAPngOnlyWhatItIsDrawnByIsKept(String kind) throws IOException {
        var bytes = png(kind, ascii("Location\0" + PLACE));
        assertThat(tells(bytes, PLACE)).isTrue();

        assertThat(kept(bytes)).isEqualTo(HandedIn.picture("png"));
    }

    @Test
    void whatAPngIsDrawnByStays() throws IOException {
        var bytes = png("gAMA", new byte[] {0, 0, (byte) 0xB1, (byte) 0x8F});

        assertThat(kept(bytes)).isEqualTo(bytes);
    }

    @Test
    void ofAPhotographNeitherPlaceNorCommentNorPreviewIsKept() throws IOException {
        var told = List.of(
                exif(1),
                segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0" + PLACE)),
                segment(0xE2, ascii("MPF\0" + PLACE)),
                segment(0xED, ascii("Photoshop 3.0\0" + PLACE)),
                segment(0xFE, ascii(PLACE)));

        assertThat(kept(jpeg(told.toArray(byte[][]::new)))).isEqualTo(HandedIn.picture("jpg"));
    }

    @Test
    void itsColoursStay() throws IOException {
        var bytes = jpeg(segment(0xE2, ascii("ICC_PROFILE\0\1\1....")));

        assertThat(kept(bytes)).isEqualTo(bytes);
    }

    @Test
    void howItIsTurnedStaysAndNothingElse() throws IOException {
        var kept = kept(jpeg(exif(6)));

        assertThat(tells(kept, "Exif")).isTrue();
        assertThat(tells(kept, PLACE)).isFalse();
        assertThat(kept(kept)).as("cleaned once more it is the same").isEqualTo(kept);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\0", "\0\1\377"})
    void aSegmentShorterThanItsOwnLengthIsRefused(String length) throws IOException {
        var bytes = jpeg(HandedIn.join(new byte[] {(byte) 0xFF, (byte) 0xE1}, ascii(length), new byte[] {(byte) 0xFF}));

        assertThatThrownBy(() -> kept(bytes))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .returns("upload-cut-off", Refusal::slug);
    }

    @Test
    void aNoteThatLeadsNowhereIsNoNote() throws IOException {
        var plain = HandedIn.picture("jpg");
        for (var note : List.of("Exif\0\0", "Exif\0\0MM\0*\177\377\377\377", "Exif\0\0II*\0\10\0\0\0\377\377")) {
            assertThat(kept(jpeg(segment(0xE1, ascii(note))))).isEqualTo(plain);
        }
    }
}
