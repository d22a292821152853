package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.RecordPictures;
import id.pendopo.kernel.Refusal;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The picture of an innovation, for everybody. */
@Controller
class PictureController {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Innovations innovations;
    private final RecordPictures pictures;

    PictureController(Innovations innovations, RecordPictures pictures) {
        this.innovations = innovations;
        this.pictures = pictures;
    }

    @GetMapping("/innovations/{code}/picture.jpg")
    ResponseEntity<byte[]> picture(@PathVariable String code) {
        var jpeg = pictures.of(innovations.get(code))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "not-found", "No picture of " + code));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(jpeg);
    }
}
