package id.pendopo.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a file so that a browser saves it and never runs it. */
public final class SafeFile {

    private SafeFile() {}

    /** To be saved under this name. */
    public static ResponseEntity<byte[]> attachment(byte[] content, String mediaType, String name) {
        return guarded(mediaType)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    /** A picture that we drew ourselves, to stand in a page. */
    public static ResponseEntity<byte[]> picture(byte[] png) {
        return guarded(MediaType.IMAGE_PNG_VALUE)
                .header("Content-Disposition", "inline")
                .body(png);
    }

    private static ResponseEntity.BodyBuilder guarded(String mediaType) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }
}
