package id.pendopo.documents;

import id.pendopo.kernel.Refusal;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * How large a picture is by its own header, before anything of it is unpacked.
 *
 * @param channels values a pixel
 * @param depth bits a value
 * @param isHeldWhole whether its decoder keeps all of it in memory, whatever is asked of it
 */
record PictureSize(long width, long height, int channels, int depth, boolean isHeldWhole) {

    /** A photograph of the best phones, an A4 sheet at 600 dots an inch (35 million) and an A3 sheet at 400. */
    static final long MOST_PIXELS = 64_000_000;

    /** An A2 sheet at 600 dots an inch. A picture of one endless row would otherwise need all memory for that row. */
    static final long MOST_SIDE = 16_384;

    /** An A4 sheet in colour at 600 dots an inch is 104 million bytes, and is held whole where it stands in a PDF. */
    static final long MOST_HELD = 128_000_000;

    /** What is read row by row takes time and no memory. */
    static final long MOST_READ = 256_000_000;

    private static final int PNG_HEADER = 33;
    private static final int DEEPEST = 16;
    private static final int MOST_CHANNELS = 32;
    private static final int COEFFICIENT_BITS = 16;

    boolean isBearable() {
        return width > 0
                && height > 0
                && width <= MOST_SIDE
                && height <= MOST_SIDE
                && width * height <= MOST_PIXELS
                && bytes() <= (isHeldWhole ? MOST_HELD : MOST_READ);
    }

    private long bytes() {
        return height * ((width * channels * depth + 7) / 8);
    }

    void refuseUnbearable() {
        if (!isBearable()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "upload-pixels",
                    "A picture has " + width + " x " + height + " pixels of " + channels * depth + " bits",
                    String.valueOf(MOST_PIXELS / 1_000_000),
                    String.valueOf(MOST_SIDE));
        }
    }

    /** Of a file of this kind; empty where its header is none. */
    static Optional<PictureSize> of(byte[] bytes, Upload.Type type) {
        return type == Upload.Type.PNG ? ofPng(bytes) : ofJpeg(bytes);
    }

    private static Optional<PictureSize> ofPng(byte[] bytes) {
        if (bytes.length < PNG_HEADER) {
            return Optional.empty();
        }
        var header = ByteBuffer.wrap(bytes);
        int channels = switch (bytes[25]) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        return Optional.of(new PictureSize(
                Integer.toUnsignedLong(header.getInt(16)),
                Integer.toUnsignedLong(header.getInt(20)),
                channels,
                bytes[24] & 0xFF,
                false));
    }

    /** From the first frame that stands before a scan. A progressive one is held whole, as coefficients. */
    static Optional<PictureSize> ofJpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length) {
            if ((bytes[at] & 0xFF) != 0xFF) {
                at++;
                continue;
            }
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xDA || marker == 0xD9) {
                return Optional.empty();
            }
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return Optional.of(frame(bytes, at, marker));
            }
            boolean alone = marker == 0xFF || marker <= 0x01 || (marker >= 0xD0 && marker <= 0xD8);
            at += marker == 0xFF ? 1 : alone ? 2 : 2 + number(bytes, at + 2);
        }
        return Optional.empty();
    }

    private static PictureSize frame(byte[] bytes, int at, int marker) {
        int channels = bytes[at + 9] & 0xFF;
        boolean progressive = marker != 0xC0 && marker != 0xC1;
        return new PictureSize(
                number(bytes, at + 7),
                number(bytes, at + 5),
                // Colour is mostly kept at a quarter: brightness and two of those make one and a half.
                progressive ? Math.min(channels, 2) : channels,
                progressive ? COEFFICIENT_BITS : bytes[at + 4] & 0xFF,
                false);
    }

    private static int number(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    /** As a PDF declares it. */
    static PictureSize declared(COSStream picture) {
        boolean stencil = picture.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
        int depth = stencil ? 1 : picture.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC, 8);
        return new PictureSize(
                picture.getLong(COSName.WIDTH, picture.getLong(COSName.W, 0)),
                picture.getLong(COSName.HEIGHT, picture.getLong(COSName.H, 0)),
                stencil ? 1 : channels(picture.getDictionaryObject(COSName.COLORSPACE, COSName.CS), 0),
                Math.clamp(depth, 1, DEEPEST),
                true);
    }

    private static int channels(COSBase space, int deep) {
        if (space instanceof COSName name) {
            return channels(name.getName());
        }
        if (space instanceof COSArray array && array.size() > 0 && array.getObject(0) instanceof COSName kind) {
            return switch (kind.getName()) {
                case "ICCBased" ->
                    array.size() > 1 && array.getObject(1) instanceof COSStream profile
                            ? Math.clamp(profile.getInt(COSName.N, 4), 1, MOST_CHANNELS)
                            : 4;
                case "DeviceN" ->
                    array.size() > 1 && array.getObject(1) instanceof COSArray inks
                            ? Math.clamp(inks.size(), 1, MOST_CHANNELS)
                            : MOST_CHANNELS;
                case "Pattern" -> deep > 2 || array.size() < 2 ? 4 : channels(array.getObject(1), deep + 1);
                default -> channels(kind.getName());
            };
        }
        return 4;
    }

    private static int channels(String space) {
        return switch (space) {
            case "DeviceGray", "G", "CalGray", "Indexed", "I", "Separation" -> 1;
            case "DeviceRGB", "RGB", "CalRGB", "Lab" -> 3;
            default -> 4;
        };
    }
}
