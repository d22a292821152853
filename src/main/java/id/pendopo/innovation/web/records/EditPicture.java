package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Owner;
import id.pendopo.innovation.records.RecordPictures;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Problems.Problem;
import id.pendopo.web.Texts;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The picture that came along with the form of a record. */
@Component
class EditPicture {

    private final RecordPictures pictures;

    EditPicture(RecordPictures pictures) {
        this.pictures = pictures;
    }

    /** The form with the new picture in it; one that is not taken is a problem of its field, and the form goes on. */
    RecordForm taken(
            Actor actor,
            Owner owner,
            RecordForm form,
            @Nullable MultipartFile photo,
            Texts texts,
            List<Problem> problems) {
        if (photo == null || photo.isEmpty()) {
            return form;
        }
        try (var stream = photo.getInputStream()) {
            return form.with(
                    "picture",
                    pictures.take(actor, owner.region(), owner.agency(), stream).toString());
        } catch (Refusal no) {
            if (no.kind() == Refusal.Kind.FORBIDDEN) {
                throw no;
            }
            var key = no.slug().equals("upload-type") ? "records.fault.picture" : no.messageKey();
            problems.add(new Problem("photo", texts.get(key, no.values().toArray())));
        } catch (IOException _) {
            problems.add(new Problem("photo", texts.get("refusal.upload-cut-off")));
        }
        return form;
    }
}
