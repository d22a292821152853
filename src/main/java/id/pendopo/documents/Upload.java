package id.pendopo.documents;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A file that somebody handed in, without its content.
 *
 * @param name as declared, cleaned; for people, never for a path
 * @param pages 1 for a picture
 */
public record Upload(
        RegionCode region,
        UUID id,
        UUID uploader,
        String name,
        Type type,
        int size,
        int pages,
        byte[] digest,
        Instant storedAt,
        boolean kept) {

    /** What its bytes are, whatever its name says. */
    public enum Type {
        PDF("application/pdf", "pdf"),
        JPEG("image/jpeg", "jpg"),
        PNG("image/png", "png");

        private final String mediaType;
        private final String ending;

        Type(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        public String mediaType() {
            return mediaType;
        }

        public String ending() {
            return ending;
        }
    }

    public String digestHex() {
        return HexFormat.of().formatHex(digest);
    }

    @Override
    public String toString() {
        return "Upload[" + region + " " + id + " " + type + " " + size + "]";
    }
}
