package id.pendopo.innovation.records;

import id.pendopo.database.Transactions;
import id.pendopo.documents.PagePictures;
import id.pendopo.documents.Upload;
import id.pendopo.documents.UploadSlot;
import id.pendopo.documents.Uploads;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Service;

/**
 * Pictures of innovations. A photograph or a PNG, checked like every upload, drawn anew and thrown away: a drawing that
 * carries code is no picture here.
 */
@Service
public class RecordPictures {

    private static final int WIDTH = 1_200;
    private static final UploadSlot SLOT =
            new UploadSlot(Set.of(Upload.Type.JPEG, Upload.Type.PNG), UploadSlot.MOST_BYTES, 1);

    private final Uploads uploads;
    private final PagePictures drawing;
    private final Transactions transactions;
    private final RecordPictureStore store;
    private final Innovations innovations;

    RecordPictures(
            Uploads uploads,
            PagePictures drawing,
            Transactions transactions,
            RecordPictureStore store,
            Innovations innovations) {
        this.uploads = uploads;
        this.drawing = drawing;
        this.transactions = transactions;
        this.store = store;
        this.innovations = innovations;
    }

    /** Takes one in for a form that is being filled in. Outside a transaction. */
    public UUID take(Actor actor, RegionCode region, String agency, InputStream stream) {
        Keeping.require(actor, region, agency);
        var upload = uploads.store(actor, region, SLOT, stream, "gambar");
        try {
            var jpeg = jpeg(drawing.page(upload, 1, false));
            var id = UUID.randomUUID();
            transactions.write(region, () -> store.put(region, id, jpeg, innovations.today(region), actor.account()));
            return id;
        } finally {
            uploads.remove(actor, region, upload.id());
        }
    }

    /** The picture that a record shows now. */
    public Optional<byte[]> of(Innovation record) {
        return record.sheet()
                .media()
                .picture()
                .flatMap(id -> transactions.read(record.region(), () -> store.find(record.region(), id)));
    }

    /** Of forms that nobody saved. */
    void removeLeft(RegionCode region, LocalDate before) {
        transactions.write(region, () -> store.removeLeft(region, before));
    }

    private static byte[] jpeg(byte[] png) {
        try {
            var drawn = ImageIO.read(new ByteArrayInputStream(png));
            int width = Math.min(WIDTH, drawn.getWidth());
            int height = Math.max(1, Math.round((float) drawn.getHeight() * width / drawn.getWidth()));
            var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var pen = plain.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(drawn, 0, 0, width, height, Color.WHITE, null);
            pen.dispose();
            var out = new ByteArrayOutputStream();
            ImageIO.write(plain, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
