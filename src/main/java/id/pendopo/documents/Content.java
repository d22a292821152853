package id.pendopo.documents;

import id.pendopo.kernel.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What an upload really is, found from its bytes.
 *
 * @param bytes to keep: for a photograph without what a phone appended behind it
 */
record Content(Upload.Type type, byte[] bytes, int pages) {

    /** The test file of the anti-virus trade, in two halves so that this source is not taken for one. */
    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    /** Reads at most what the slot takes and one byte more. */
    static byte[] read(InputStream stream, UploadSlot slot) {
        try {
            var out = new ByteArrayOutputStream(64 * 1024);
            var buffer = new byte[16 * 1024];
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                if (out.size() + n > slot.maxBytes()) {
                    throw new Refusal(
                            Refusal.Kind.TOO_LARGE,
                            "upload-too-large",
                            "An upload is larger than " + slot.maxBytes(),
                            slot.maxBytes() / (1024 * 1024) > 0 ? slot.maxBytes() / (1024 * 1024) : 1);
                }
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw refused("upload-cut-off", "An upload broke off: " + e.getMessage());
        }
    }

    static Content of(byte[] bytes, UploadSlot slot) {
        if (bytes.length == 0) {
            throw refused("upload-empty", "An upload is empty");
        }
        if (holdsVirus(bytes)) {
            throw virus();
        }
        var type = type(bytes);
        if (!slot.types().contains(type)) {
            throw refused("upload-type", "A slot does not take " + type);
        }
        SecondFile.refuse(bytes);
        return switch (type) {
            case PDF -> new Content(type, bytes, PdfCheck.pages(bytes, slot.maxPages()));
            case JPEG, PNG -> new Content(type, ImageCheck.sound(bytes, type), 1);
        };
    }

    static Refusal refused(String slug, String message) {
        return new Refusal(Refusal.Kind.INVALID, slug, message);
    }

    static Refusal virus() {
        return refused("upload-harmful", "An upload holds a virus signature");
    }

    static boolean holdsVirus(byte[] bytes) {
        return indexOf(bytes, EICAR, 0) >= 0;
    }

    private static Upload.Type type(byte[] bytes) {
        if (starts(bytes, '%', 'P', 'D', 'F', '-')) {
            return Upload.Type.PDF;
        }
        if (starts(bytes, 0xFF, 0xD8, 0xFF)) {
            return Upload.Type.JPEG;
        }
        if (starts(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Upload.Type.PNG;
        }
        throw refused("upload-type", "An upload is neither PDF nor JPEG nor PNG");
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    static int indexOf(byte[] bytes, byte[] part, int from) {
        for (int at = from; at <= bytes.length - part.length; at++) {
            if (bytes[at] == part[0] && Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }
}
