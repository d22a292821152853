package id.pendopo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.kernel.Refusal;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
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

    /** In several scans, so that there is something between them. */
    private static byte[] progressive() throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var whole = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(whole)) {
            writer.setOutput(out);
            var drawn = ImageIO.read(new ByteArrayInputStream(HandedIn.picture("png")));
            writer.write(null, new IIOImage(drawn, null, null), how);
        } finally {
            writer.dispose();
        }
        return whole.toByteArray();
    }

    private static byte[] with(byte[] picture, int at, byte... more) {
        return HandedIn.join(Arrays.copyOf(picture, at), more, Arrays.copyOfRange(picture, at, picture.length));
    }

    private static List<Integer> scans(byte[] picture) {
        return IntStream.range(2, picture.length - 1)
                .filter(at -> (picture[at] & 0xFF) == 0xFF && (picture[at + 1] & 0xFF) == 0xDA)
                .boxed()
                .toList();
    }

    @Test
    void nothingIsToldBetweenScansOrBehindTheLast() throws IOException {
        var plain = progressive();
        assertThat(scans(plain)).hasSizeGreaterThan(2);
        var told = HandedIn.join(exif(6), segment(0xFE, ascii(PLACE)), segment(0xEE, ascii("Adobe" + PLACE)));
        for (int at : List.of(scans(plain).get(1), scans(plain).getLast(), plain.length - 2)) {
            assertThat(kept(with(plain, at, told))).isEqualTo(plain);
        }
        var single = HandedIn.picture("jpg");
        assertThat(kept(with(single, single.length - 2, told))).isEqualTo(single);
    }

    @Test
    void aThumbnailInItsHeadIsCutOut() throws IOException {
        var plain = HandedIn.picture("jpg");
        var thumb = ByteBuffer.allocate(14 + 8 * 8 * 3);
        thumb.put(Arrays.copyOfRange(plain, 6, 18)).put((byte) 8).put((byte) 8).put(ascii(PLACE));
        var head = 20;
        var bytes = HandedIn.join(
                Arrays.copyOf(plain, 2), segment(0xE0, thumb.array()), Arrays.copyOfRange(plain, head, plain.length));

        assertThat(kept(bytes)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x02, 0xDC, 0xE0, 0xE3, 0xEE, 0xEF, 0xF0, 0xFD})
    void aSegmentByWhichNothingIsDrawnIsDropped(int marker) throws IOException {
        var plain = HandedIn.picture("jpg");
        var whole = HandedIn.join(ascii("JFXX\0\20"), plain, ascii(PLACE));
        for (var told : List.of(ascii("II\32\0\0\0HEAPJPGM" + PLACE), ascii("JFIF\0"), ascii("Adobe"))) {
            assertThat(kept(jpeg(segment(marker, told)))).isEqualTo(plain);
        }
        if (marker >= 0xE0 && marker <= 0xEF) {
            assertThat(kept(with(plain, 20, segment(marker, whole)))).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whatAdobeSaysOfColoursStaysAndNoMore(int transform) throws IOException {
        var plain = HandedIn.picture("jpg");
        var says = HandedIn.join(ascii("Adobe\0\144\0\0\0\0"), new byte[] {(byte) transform});
        var bare = HandedIn.join(Arrays.copyOf(plain, 2), Arrays.copyOfRange(plain, 20, plain.length));
        var sound = with(bare, 2, segment(0xEE, says));

        var kept = kept(with(bare, 2, segment(0xEE, HandedIn.join(says, ascii(PLACE)))));

        assertThat(kept).isEqualTo(sound);
        assertThat(colours(kept)).isEqualTo(colours(sound));
    }

    /** Four inks, as a print shop sends them; our reader unpacks them no further than to inks. */
    @Test
    void fourInksStayFourInks() throws IOException {
        var inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null);
        inks.setSamples(
                0, 0, 16, 32, 1, IntStream.range(0, 16 * 32).map(i -> 200).toArray());
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var whole = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(whole)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        } finally {
            writer.dispose();
        }
        var says = segment(0xEE, HandedIn.join(ascii("Adobe\0\144\0\0\0\0\0")));
        var sound = with(whole.toByteArray(), 2, says);

        var kept = PictureCleaning.of(with(sound, 2, segment(0xFE, ascii(PLACE))), Upload.Type.JPEG);

        assertThat(kept).isEqualTo(sound);
        assertThat(inks(kept)).isEqualTo(inks(sound));
    }

    private static int[] inks(byte[] picture) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(in, true, true);
            return reader.readRaster(0, null).getPixels(0, 0, 32, 32, (int[]) null);
        } finally {
            reader.dispose();
        }
    }

    private static int[] colours(byte[] picture) throws IOException {
        var drawn = ImageIO.read(new ByteArrayInputStream(picture));
        return drawn.getRGB(0, 0, drawn.getWidth(), drawn.getHeight(), null, 0, drawn.getWidth());
    }

    @Test
    void whatIsKeptOpensAndCleanedOnceMoreIsTheSame() throws IOException {
        var random = new Random(4711);
        var seeds =
                List.of(jpeg(exif(6), segment(0xEE, ascii(PLACE))), with(progressive(), 20, exif(3)), jpeg(exif(1)));
        for (int round = 0; round < 3_000; round++) {
            var bytes = seeds.get(round % seeds.size()).clone();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                int at = 3 + random.nextInt(bytes.length - 5);
                bytes[at] = (byte) (random.nextBoolean() ? 0xFF : 0);
                bytes[at + 1] = (byte) random.nextInt(256);
            }
            byte[] kept;
            try {
                kept = kept(bytes);
            } catch (Refusal _) {
                continue;
            }
            assertThat(kept(kept)).as("round " + round).isEqualTo(kept);
            assertThat(ImageIO.read(new ByteArrayInputStream(kept))).isNotNull();
        }
    }

    @Test
    void aNoteThatLeadsNowhereIsNoNote() throws IOException {
        var plain = HandedIn.picture("jpg");
        for (var note : List.of("Exif\0\0", "Exif\0\0MM\0*\177\377\377\377", "Exif\0\0II*\0\10\0\0\0\377\377")) {
            assertThat(kept(jpeg(segment(0xE1, ascii(note))))).isEqualTo(plain);
        }
    }
}
