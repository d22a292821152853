package id.pendopo.documents.web;

import id.pendopo.documents.SafeFile;
import id.pendopo.documents.Upload;
import id.pendopo.documents.UploadSlot;
import id.pendopo.documents.Uploads;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Region;
import id.pendopo.regions.Regions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes a document from an integrator, with the same look at its bytes as any other, and gives it back. */
@RestController
class UploadApi {

    private final Uploads uploads;
    private final Regions regions;

    UploadApi(Uploads uploads, Regions regions) {
        this.uploads = uploads;
        this.regions = regions;
    }

    /** What was stored: {@code id} is named in a case; it is removed after a while if no case does. */
    record Stored(UUID id, String name, String type, int size, int pages, String sha256) {

        static Stored of(Upload upload) {
            return new Stored(
                    upload.id(),
                    upload.name(),
                    upload.type().mediaType(),
                    upload.size(),
                    upload.pages(),
                    upload.digestHex());
        }
    }

    /**
     * Stores a document.
     *
     * @param region whose authority will be asked; the actor's own when absent
     */
    @PostMapping("/api/v1/documents")
    ResponseEntity<Stored> store(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable RegionCode region) {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (var stream = file.getInputStream()) {
            var upload =
                    uploads.store(actor, known(region == null ? actor.region() : region), UploadSlot.ANY, stream, name);
            return ResponseEntity.created(URI.create(address(upload))).body(Stored.of(upload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a document back as it was handed in, to whoever may read the case that names it. */
    @GetMapping("/api/v1/documents/{id}")
    ResponseEntity<byte[]> read(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable RegionCode region) {
        var upload = uploads.readable(actor, region == null ? actor.region() : region, id);
        return SafeFile.attachment(uploads.content(upload), upload.type().mediaType(), upload.name());
    }

    private static String address(Upload upload) {
        return "/api/v1/documents/" + upload.id() + "?region=" + upload.region().value();
    }

    /** Nothing is kept for a region that nobody governs. */
    private RegionCode known(RegionCode region) {
        return regions.find(region)
                .map(Region::code)
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, "region-unknown", "No region " + region, region.value()));
    }
}
