package id.pendopo.cases.web;

import id.pendopo.cases.CaseNumber;
import id.pendopo.documents.Upload;
import id.pendopo.documents.UploadSlot;
import id.pendopo.documents.Uploads;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the photos of an inspection; one that is no photo is refused before the minutes are written. */
@Component
class DeskPhotos {

    private static final UploadSlot PHOTO =
            new UploadSlot(Set.of(Upload.Type.JPEG, Upload.Type.PNG), UploadSlot.MOST_BYTES, 1);

    private final Uploads uploads;

    DeskPhotos(Uploads uploads) {
        this.uploads = uploads;
    }

    List<UUID> store(Actor actor, CaseNumber number, List<MultipartFile> sent) {
        var photos = new ArrayList<UUID>();
        for (var file : sent) {
            if (!file.isEmpty()) {
                photos.add(store(actor, number, file).id());
            }
        }
        return photos;
    }

    private Upload store(Actor actor, CaseNumber number, MultipartFile file) {
        try (var stream = file.getInputStream()) {
            return uploads.store(
                    actor,
                    number.region(),
                    PHOTO,
                    stream,
                    Objects.requireNonNullElse(file.getOriginalFilename(), "foto"));
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "upload-broken", "A photo was cut: " + e.getClass());
        }
    }
}
