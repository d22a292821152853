package id.pendopo.documents.web;

import id.pendopo.documents.PagePictures;
import id.pendopo.documents.SafeFile;
import id.pendopo.documents.Uploads;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Uploads, from a path of their own: the original as an attachment, its pages as pictures that we drew. The region is that
 * of the reader unless the address names another; who may read is asked either way.
 */
@Controller
@RequestMapping("/files/{id}")
class FilesController {

    private final Uploads uploads;
    private final PagePictures pictures;

    FilesController(Uploads uploads, PagePictures pictures) {
        this.uploads = uploads;
        this.pictures = pictures;
    }

    @GetMapping
    ResponseEntity<byte[]> original(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable RegionCode region) {
        var upload = uploads.readable(actor, region == null ? actor.region() : region, id);
        return SafeFile.attachment(uploads.content(upload), upload.type().mediaType(), upload.name());
    }

    @GetMapping("/pages/{page}.png")
    ResponseEntity<byte[]> page(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int page,
            @RequestParam(required = false) @Nullable RegionCode region) {
        return picture(actor, region, id, page, false);
    }

    @GetMapping("/preview.png")
    ResponseEntity<byte[]> preview(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable RegionCode region) {
        return picture(actor, region, id, 1, true);
    }

    private ResponseEntity<byte[]> picture(Actor actor, @Nullable RegionCode region, UUID id, int page, boolean small) {
        var upload = uploads.readable(actor, region == null ? actor.region() : region, id);
        return SafeFile.picture(pictures.page(upload, page, small));
    }
}
